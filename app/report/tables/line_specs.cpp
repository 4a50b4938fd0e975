// SPDX-License-Identifier: EUPL-1.2
// The lines of each block.
#include "app/report/tables/line_specs.hpp"

#include <algorithm>
#include <utility>

#include "agents/state/ledger.hpp"
#include "app/report/outcomes.hpp"

namespace afweging::app {
namespace {

using agents::Pot;
using output::Answers;
using output::Over;

/// An instrument that has a line, in any of the books.
struct UsedInstrument {
    std::string key;
    LocalisedText label;
    InstrumentPlace place;
};

std::vector<UsedInstrument> used_in(const std::vector<const Books*>& books) {
    std::vector<UsedInstrument> all;
    for (const Books* each : books) {
        for (const BudgetRow* row : each->used()) {
            const InstrumentPlace place = each->place_of(row->key);
            const bool known =
                std::any_of(all.begin(), all.end(), [&](const UsedInstrument& other) {
                    return other.key == row->key && other.place.pot == place.pot;
                });
            if (!known) {
                all.push_back({row->key, row->label, place});
            }
        }
    }
    return all;
}

TableLine line(const std::string& key, const LocalisedText& label, LineRole role, LineSide side,
               LineUnit unit) {
    return {key, label, "", role, side, unit, 0, {}};
}

class SpecWriter {
public:
    SpecWriter(const std::vector<const Books*>& books, const scenarios::Taakvelden& taakvelden)
        : taakvelden_(taakvelden), instruments_(used_in(books)) {}

    std::vector<BlockSpec> written() {
        volumes();
        instruments();
        buig();
        pot("reintegration", Pot::reintegration, {"Re-integration", "Re-integratie"});
        pot("income_security", Pot::income_security,
            {"Income security (bestaanszekerheid)", "Bestaanszekerheid"});
        execution();
        care();
        total();
        by_taakveld();
        return std::move(blocks_);
    }

private:
    void begin(const std::string& key, const LocalisedText& title) {
        blocks_.push_back({key, title, {}});
    }
    LineSpec& add(const TableLine& one) {
        blocks_.back().lines.push_back({one, {}, {}});
        return blocks_.back().lines.back();
    }

    void people(const std::string& measure, const LocalisedText& label, Over how,
                LineUnit unit = LineUnit::persons, const std::string& suffix = "") {
        const LineRole role = how == Over::sum ? LineRole::item : LineRole::state;
        add(line("volumes." + measure + suffix, label, role, LineSide::none, unit)).read =
            [measure, how](const Books& books, std::size_t period) {
                return books.of_all(measure, how, period);
            };
    }

    void volumes() {
        begin("volumes", {"Volumes", "Volumes"});
        people("stock", {"on bijstand, at the end", "in de bijstand, aan het eind"}, Over::last);
        people("stock", {"on bijstand, on average", "in de bijstand, gemiddeld"}, Over::mean,
               LineUnit::persons, "_mean");
        people("households", {"benefits (households), on average",
                              "uitkeringen (huishoudens), gemiddeld"},
               Over::mean, LineUnit::households);
        people("inflow", {"inflow", "instroom"}, Over::sum);
        people("re_entry",
               {"of it back within a year", "waarvan binnen een jaar terug"}, Over::sum);
        LinePart parts[] = {{"outflow_to_work", 1},
                            {"outflow_to_subsidised_job", 1},
                            {"outflow_to_education", 1},
                            {"outflow_partner", 1},
                            {"outflow_other", 1}};
        people("outflow_to_work", {"outflow to work", "uitstroom naar werk"}, Over::sum);
        people("outflow_to_subsidised_job",
               {"outflow to a subsidised job", "uitstroom naar een baan met subsidie"}, Over::sum);
        people("outflow_to_education",
               {"outflow to education", "uitstroom naar een opleiding"}, Over::sum);
        people("outflow_partner",
               {"outflow as their partner", "uitstroom als partner van hen"}, Over::sum);
        people("outflow_other", {"other outflow", "andere uitstroom"}, Over::sum);
        LineSpec& sum = add(line("volumes.outflow", {"outflow together", "uitstroom samen"},
                                 LineRole::sum, LineSide::none, LineUnit::persons));
        for (const LinePart& part : parts) { sum.parts.push_back({"volumes." + part.line, 1}); }
    }

    void figure(const UsedInstrument& one, const std::string& figure, const LocalisedText& form,
                LineRole role, LineUnit unit) {
        add(line("instruments." + one.key + "." + figure, filled(form, {one.label}), role,
                 LineSide::none, unit))
            .read = [key = one.key, figure](const Books& books, std::size_t period) {
            return books.of_instrument(key, figure, period);
        };
    }

    void instruments() {
        begin("instruments", {"Starts and places", "Starters en plekken"});
        for (const UsedInstrument& one : instruments_) {
            figure(one, "starts", {"{0}: started", "{0}: begonnen"}, LineRole::item,
                   LineUnit::persons);
            if (one.place.slot == agents::Slot::money || one.place.slot == agents::Slot::outreach ||
                one.place.slot == agents::Slot::office) {
                continue;  // no participants and no places
            }
            figure(one, "participants", {"{0}: taking part at the end", "{0}: deelnemers, eind"},
                   LineRole::state, LineUnit::persons);
            figure(one, "places", {"{0}: places", "{0}: plekken"}, LineRole::state,
                   LineUnit::places);
        }
    }

    LineSpec& money(const std::string& key, const LocalisedText& label, const std::string& where,
                    LineRole role, LineSide side) {
        TableLine one = line(key, label, role, side, LineUnit::euros);
        if (const scenarios::Taakveld* there = taakvelden_.of_line(where)) {
            one.taakveld = there->code;
        }
        return add(one);
    }

    void ledger(const std::string& key, const LocalisedText& label, const std::string& where,
                agents::Line booked_on) {
        LineSpec& spec = money(key, label, where, LineRole::item, LineSide::income);
        spec.read = [booked_on](const Books& books, std::size_t period) {
            return booked(books.results().values, books.months(period),
                          [booked_on](agents::Line each) { return each == booked_on; });
        };
    }

    /// What a pot paid beside its instruments: bijstand, klantmanagers, care.
    void own_duty(const std::string& key, const LocalisedText& label, const std::string& where,
                  Pot pot) {
        LineSpec& spec = money(key, label, where, LineRole::item, LineSide::expenditure);
        spec.read = [pot](const Books& books, std::size_t period) {
            return plus(books.of_pot(pot, "spent", period),
                        books.of_pot(pot, "for_instruments", period), -1);
        };
    }

    [[nodiscard]] static std::string line_of_taakveld(const UsedInstrument& one) {
        switch (one.place.pot) {
            case Pot::buig:
                return "buig_instrument";
            case Pot::reintegration:
                return "reintegration_instrument";
            case Pot::staff:
                return "staff_instrument";
            case Pot::wmo:
                return "care";
            case Pot::income_security:
                break;
        }
        const bool debts =
            one.place.slot == agents::Slot::debt || one.place.slot == agents::Slot::outreach;
        return debts ? "debt_help" : "income_support";
    }

    /// A line for each instrument of the pot; then their sum with what stands before them.
    void instruments_of(const std::string& block, Pot pot, std::vector<LinePart> parts) {
        for (const UsedInstrument& one : instruments_) {
            if (one.place.pot != pot) {
                continue;
            }
            const std::string key = block + "." + one.key;
            LineSpec& spec = money(key, one.label, line_of_taakveld(one), LineRole::item,
                                   LineSide::expenditure);
            spec.read = [name = one.key, pot](const Books& books, std::size_t period) {
                return books.spent_by(name, pot, period);
            };
            parts.push_back({key, 1});
        }
        money(block + ".spent", {"expenditure together", "lasten samen"}, "", LineRole::sum,
              LineSide::expenditure)
            .parts = std::move(parts);
    }

    void buig() {
        begin("buig", {"Income budget (BUIG)", "Inkomensbudget (BUIG)"});
        ledger("buig.grant", {"grant of the Rijk", "rijksbijdrage BUIG"}, "buig_grant",
               agents::Line::buig_grant);
        ledger("buig.vangnet", {"vangnet", "vangnetuitkering"}, "vangnet", agents::Line::vangnet);
        money("buig.income", {"income together", "baten samen"}, "", LineRole::sum,
              LineSide::income)
            .parts = {{"buig.grant", 1}, {"buig.vangnet", 1}};
        own_duty("buig.bijstand", {"bijstand with tax and Zvw", "bijstand, met belasting en Zvw"},
                 "bijstand", Pot::buig);
        instruments_of("buig", Pot::buig, {{"buig.bijstand", 1}});
        money("buig.balance", {"balance (income less expenditure)", "saldo (baten min lasten)"}, "",
              LineRole::balance, LineSide::none)
            .parts = {{"buig.income", 1}, {"buig.spent", -1}};
    }

    void pot(const std::string& block, Pot pot, const LocalisedText& title) {
        begin(block, title);
        LineSpec& budget =
            money(block + ".budget", {"budget", "budget"}, "", LineRole::item, LineSide::budget);
        budget.read = [pot](const Books& books, std::size_t period) {
            return books.of_pot(pot, "budget", period);
        };
        instruments_of(block, pot, {});
        money(block + ".balance",
              {"balance (budget less expenditure)", "saldo (budget min lasten)"}, "",
              LineRole::balance, LineSide::none)
            .parts = {{block + ".budget", 1}, {block + ".spent", -1}};
    }

    void execution() {
        begin("execution", {"Execution costs", "Uitvoeringskosten"});
        own_duty("execution.klantmanagers", {"klantmanagers", "klantmanagers"}, "klantmanagers",
                 Pot::staff);
        instruments_of("execution", Pot::staff, {{"execution.klantmanagers", 1}});
    }

    void care() {
        begin("care", {"Wmo and care", "Wmo en zorg"});
        own_duty("care.care", {"care and support", "zorg en ondersteuning"}, "care", Pot::wmo);
        instruments_of("care", Pot::wmo, {{"care.care", 1}});
    }

    void total() {
        begin("total", {"Together", "Samen"});
        LineSpec& spent = money("total.spent", {"all expenditure", "alle lasten"}, "",
                                LineRole::sum, LineSide::expenditure);
        for (const char* block : {"buig", "reintegration", "income_security", "execution", "care"}) {
            spent.parts.push_back({std::string(block) + ".spent", 1});
        }
        money("total.income", {"income from the Rijk for bijstand", "baten van het Rijk (BUIG)"},
              "", LineRole::sum, LineSide::income)
            .parts = {{"buig.income", 1}};
        money("total.net", {"paid by the municipality itself", "netto lasten van de gemeente"}, "",
              LineRole::balance, LineSide::none)
            .parts = {{"total.spent", 1}, {"total.income", -1}};
    }

    /// The items of all blocks that are booked on this code and side.
    [[nodiscard]] std::vector<LinePart> booked_on(const std::string& code, LineSide side) const {
        std::vector<LinePart> parts;
        for (const BlockSpec& block : blocks_) {
            for (const LineSpec& spec : block.lines) {
                if (spec.line.role == LineRole::item && spec.line.side == side &&
                    spec.line.taakveld == code) {
                    parts.push_back({spec.line.key, 1});
                }
            }
        }
        return parts;
    }

    void by_taakveld() {
        std::vector<TableLine> lines;
        std::vector<std::vector<LinePart>> parts;
        for (const scenarios::Taakveld& each : taakvelden_.all) {
            const auto one = [&](LineSide side, const char* what, const LocalisedText& form) {
                const std::vector<LinePart> of = booked_on(each.code, side);
                if (!of.empty()) {
                    lines.push_back(line("taakvelden." + each.key + "." + what,
                                         filled(form, {each.name}), LineRole::sum, side,
                                         LineUnit::euros));
                    lines.back().taakveld = each.code;
                    parts.push_back(of);
                }
            };
            one(LineSide::expenditure, "spent", {"{0}: expenditure", "{0}: lasten"});
            one(LineSide::income, "income", {"{0}: income", "{0}: baten"});
        }
        begin("taakvelden", {"By taakveld (Iv3)", "Per taakveld (Iv3)"});
        for (std::size_t i = 0; i < lines.size(); ++i) { add(lines[i]).parts = parts[i]; }
    }

    const scenarios::Taakvelden& taakvelden_;
    std::vector<UsedInstrument> instruments_;
    std::vector<BlockSpec> blocks_;
};

}  // namespace

std::vector<BlockSpec> block_specs(const std::vector<const Books*>& books,
                                   const scenarios::Taakvelden& taakvelden) {
    return SpecWriter(books, taakvelden).written();
}

}  // namespace afweging::app
