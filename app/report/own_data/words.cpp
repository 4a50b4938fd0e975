// SPDX-License-Identifier: EUPL-1.2
// Words of afweging trial --data.
#include "app/report/printed_words.hpp"
#include "calibration/estimators/estimator.hpp"
#include "calibration/own_figures/own_measures.hpp"

namespace afweging::app {
namespace {

using Words = std::vector<PrintedWord>;

Words of_estimates() {
    return {
        {"estimates",
         {"estimates", "schattingen"},
         {"What the estimator says of each outcome.", "Wat de schatter zegt van elke uitkomst."}},
        {"role",
         {"role", "rol"},
         {"An outcome of the study, a placebo, or the same with another bandwidth.",
          "Een uitkomst van het onderzoek, een placebo, of hetzelfde met een andere bandbreedte."}},
        {"estimator",
         {"estimator", "schatter"},
         {"How the estimate is made: docs/formats/trial-data.md.",
          "Hoe de schatting is gemaakt: docs/formats/trial-data.md."}},
        {"yes_or_no",
         {"yes_or_no", "ja of nee"},
         {"Whether the outcome is yes or no; its means are then shares.",
          "Of de uitkomst ja of nee is; gemiddelden zijn dan aandelen."}},
        {"estimate",
         {"estimate", "schatting"},
         {"The effect that the estimator finds; of a hazard ratio its logarithm.",
          "Het effect dat de schatter vindt; van een verhouding van vertrekkansen de logaritme."}},
        {"standard_error",
         {"standard error", "standaardfout"},
         {"How far the estimate may be off by luck.",
          "Hoeveel de schatting er door toeval naast kan zitten."}},
        {"low_to_high",
         {"95 % interval", "95 %-interval"},
         {"The estimate plus and minus 1.96 standard errors.",
          "De schatting plus en min 1,96 standaardfout."}},
        {"people_treated",
         {"people_treated", "behandelde mensen"},
         {"People in the treated arm; null below ten.",
          "Mensen in de behandelde groep; leeg onder de tien."}},
        {"people_control",
         {"people_control", "mensen in de controlegroep"},
         {"People in the other arm; null below ten.",
          "Mensen in de andere groep; leeg onder de tien."}},
        {"withheld",
         {"withheld", "achtergehouden"},
         {"Why a number is not told: it would be of fewer than ten people, or there is none.",
          "Waarom een getal niet wordt verteld: het gaat over minder dan tien mensen, of het is "
          "er niet."}},
    };
}

Words of_balance() {
    return {
        {"covariate",
         {"covariate", "kenmerk"},
         {"What is known of people before the treatment.",
          "Wat van mensen bekend is van voor de behandeling."}},
        {"standardised_difference",
         {"diff. (sd)", "verschil (sd)"},
         {"Difference of the means of two arms, in standard deviations.",
          "Verschil van de gemiddelden van twee groepen, in standaardafwijkingen."}},
        {"variance_ratio",
         {"variance ratio", "var.verhouding"},
         {"Variance of the treated over that of the others.",
          "Variantie van de behandelden gedeeld door die van de anderen."}},
        {"standardised_difference_matched",
         {"matched (sd)", "gekoppeld (sd)"},
         {"The same difference among those who are matched.",
          "Hetzelfde verschil onder wie gekoppeld zijn."}},
        {"share_outside_overlap",
         {"overlap", "overlap"},
         {"Share of the treated whose chance of treatment no control has.",
          "Deel van de behandelden met een kans op behandeling die niemand in de controlegroep "
          "heeft."}},
        {"unmatched",
         {"unmatched", "niet gekoppeld"},
         {"Treated people without anybody in their stratum; 0 below ten.",
          "Behandelden zonder iemand in hun stratum; 0 onder de tien."}},
    };
}

Words of_the_file() {
    return {
        {"rows_in_file",
         {"rows_in_file", "rijen in het bestand"},
         {"Rows of the data; null below ten.", "Rijen van de gegevens; leeg onder de tien."}},
        {"rows_kept",
         {"rows_kept", "rijen na de filters"},
         {"Rows that the filters keep; null below ten.",
          "Rijen die na de filters overblijven; leeg onder de tien."}},
        {"rows_left_out",
         {"rows_left_out", "weggelaten rijen"},
         {"Rows in which something is missing; 0 below ten.",
          "Rijen waarin iets ontbreekt; 0 onder de tien."}},
        {"bandwidth",
         {"bandwidth", "bandbreedte"},
         {"How far from the threshold people are looked at.",
          "Tot hoever van de grens naar mensen wordt gekeken."}},
        {"first_stage",
         {"first_stage", "eerste stap"},
         {"By how much the draw moves the treatment.",
          "Hoeveel de loting de behandeling verschuift."}},
        {"first_stage_standard_error",
         {"first_stage_standard_error", "standaardfout van de eerste stap"},
         {"Its standard error.", "De standaardfout daarvan."}},
    };
}

/// Of afweging import.
Words of_own_figures() {
    Words words = {
        {"beside",
         {"beside", "ernaast"},
         {"Own figures of a year, each with what the model has for it; misses first.",
          "Eigen cijfers van een jaar, elk met wat het model ervoor heeft; missers eerst."}},
        {"own",
         {"own", "eigen"},
         {"The municipality's own figure.", "Het eigen cijfer van de gemeente."}},
        {"inside",
         {"inside", "binnen het bereik"},
         {"Whether the own figure lies between low and high: where 8 of 10 worlds of the model lie.",
          "Of het eigen cijfer tussen laag en hoog ligt: waar 8 van de 10 werelden van het model "
          "liggen."}},
        {"margins",
         {"margins", "kenmerken"},
         {"What was counted and stands in the municipality file.",
          "Wat geteld is en in het gemeentebestand staat."}}};
    for (const sim::KindLabel& each : calibration::own_measure_labels) {
        const LocalisedText label{std::string(each.en), std::string(each.nl)};
        words.push_back({std::string(each.key), label,
                         filled({"A total of a municipality's own: {0}; see "
                                 "docs/formats/own-figures.md.",
                                 "Een eigen totaal van een gemeente: {0}; zie "
                                 "docs/formats/own-figures.md."},
                                {label})});
    }
    return words;
}

Words of_estimators() {
    Words words;
    for (const sim::KindLabel& each : calibration::estimator_labels) {
        const LocalisedText label{std::string(each.en), std::string(each.nl)};
        words.push_back(
            {std::string(each.key), label,
             filled({"How an effect is estimated: {0}; see docs/formats/trial-data.md.",
                     "Hoe een effect wordt geschat: {0}; zie docs/formats/trial-data.md."},
                    {label})});
    }
    return words;
}

}  // namespace

std::vector<PrintedWord> own_data_words() {
    Words all;
    for (const Words& words : {of_estimates(), of_balance(), of_the_file(), of_estimators(),
                               of_own_figures()}) {
        all.insert(all.end(), words.begin(), words.end());
    }
    return all;
}

}  // namespace afweging::app
