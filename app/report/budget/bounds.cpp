// SPDX-License-Identifier: EUPL-1.2
// Months by what bound them.
#include "app/report/budget/bounds.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace afweging::app {
namespace {

/// So few, beside those who are offered it in a year, come and go: nobody is left over.
constexpr double few_of_the_offers = 0.1;

/// One instrument in a period of all replicates.
struct Course {
    const output::Values& values;
    std::size_t instrument;
    output::MonthRange period;

    /// Looked up once a measure: a period has many months.
    [[nodiscard]] std::size_t dataset_of(const std::string& measure) const {
        return values.dataset_index("instruments/" + measure);
    }

    [[nodiscard]] std::int64_t at(std::size_t dataset, std::uint32_t replicate,
                                  std::uint32_t month) const {
        return values.at(dataset, replicate, month)[instrument];
    }

    /// Calls `look` for every replicate and month of the period.
    template <class Look>
    void every_month(Look look) const {
        for (std::uint32_t r = 0; r < values.worlds(); ++r) {
            for (std::uint32_t t = period.first; t < period.first + period.count; ++t) {
                look(r, t);
            }
        }
    }

    [[nodiscard]] std::int64_t sum(const std::string& measure) const {
        const std::size_t dataset = dataset_of(measure);
        std::int64_t total = 0;
        every_month([&](std::uint32_t r, std::uint32_t t) { total += at(dataset, r, t); });
        return total;
    }
};

/// Measures that tell what bounds a month, the first that is not 0.
struct BoundMeasure {
    std::size_t dataset;
    Bound bound;
};
using BoundMeasures = std::array<BoundMeasure, 6>;

BoundMeasures bound_measures(const Course& course) {
    return {{{course.dataset_of("bound_by_budget"), Bound::budget},
             {course.dataset_of("bound_by_pot"), Bound::pot},
             {course.dataset_of("bound_by_places"), Bound::places},
             {course.dataset_of("bound_by_employers"), Bound::employers},
             {course.dataset_of("bound_by_signals"), Bound::signals},
             {course.dataset_of("open_months"), Bound::demand}}};
}

Bound bound_of_month(const Course& course, const BoundMeasures& measures, std::uint32_t replicate,
                     std::uint32_t month) {
    for (const BoundMeasure& measure : measures) {
        if (course.at(measure.dataset, replicate, month) > 0) {
            return measure.bound;
        }
    }
    return Bound::closed;
}

/// What became of those who might have taken part while nothing stood in the way.
Bound demand_of(const Course& course) {
    const std::int64_t offers = course.sum("offers");
    if (offers + course.sum("starts") + course.sum("participants") == 0 &&
        course.sum("spent") > 0) {
        return Bound::granted;
    }
    if (course.sum("passed_over") > offers) {
        return Bound::instead;
    }
    const std::size_t unasked_of = course.dataset_of("unasked");
    const std::size_t open_months = course.dataset_of("open_months");
    std::int64_t counts = 0;
    std::int64_t unasked = 0;
    course.every_month([&](std::uint32_t r, std::uint32_t t) {
        const std::int64_t found = course.at(unasked_of, r, t);
        const bool counted = found >= 0 && course.at(open_months, r, t) > 0;
        counts += counted ? 1 : 0;
        unasked += counted ? found : 0;
    });
    if (counts == 0) {
        return Bound::demand;
    }
    const double years = course.values.worlds() * course.period.count / 12.0;
    const double few = std::max(0.5, few_of_the_offers * static_cast<double>(offers) / years);
    const double found = static_cast<double>(unasked) / static_cast<double>(counts);
    return found < few ? Bound::nobody : Bound::talks;
}

}  // namespace

LocalisedText name_of(Bound bound) {
    const sim::KindLabel& label = bound_labels[static_cast<std::size_t>(bound)];
    return {std::string(label.en), std::string(label.nl)};
}

LocalisedText reason_of(Bound bound) {
    switch (bound) {
        case Bound::budget:
            return {"month by month it is too little for another place",
                    "per maand is het te weinig voor nog een plek"};
        case Bound::pot:
            return {"the pot that pays it allows no more",
                    "de pot die het betaalt, laat niet meer toe"};
        case Bound::places:
            return {"all its places are taken", "alle plekken zijn bezet"};
        case Bound::employers:
            return {"most of the time employers offer no more places",
                    "meestal bieden werkgevers niet meer plekken"};
        case Bound::signals:
            return {"every signal of arrears is followed up already",
                    "elk signaal van betalingsachterstand is al opgevolgd"};
        case Bound::closed:
            return {
                "most of the time nobody may start it: outside its dates, or no money for a place "
                "beside who is in it already",
                "het grootste deel van de tijd kan niemand ermee beginnen: buiten de looptijd, "
                "of geen geld voor een plek naast wie er al in zit"};
        case Bound::nobody:
            return {"there is nobody left who qualifies",
                    "er is niemand meer die in aanmerking komt"};
        case Bound::talks:
            return {"who qualifies had no talk that led to it",
                    "wie in aanmerking komt, had geen gesprek dat ertoe leidde"};
        case Bound::instead:
            return {"who qualifies is more often offered another instrument",
                    "wie in aanmerking komt, krijgt vaker een ander instrument aangeboden"};
        case Bound::granted:
            return {"all that it asks is paid", "alles wat het vraagt, is betaald"};
        case Bound::demand:
            break;
    }
    return {"all who wanted it could start", "iedereen die het wilde, kon beginnen"};
}

BoundMonths bounds_of(const output::Values& values, std::size_t instrument,
                      const output::MonthRange& period) {
    const Course course{values, instrument, period};
    const BoundMeasures measures = bound_measures(course);
    BoundMonths bounds;
    course.every_month([&](std::uint32_t r, std::uint32_t t) {
        bounds.months[static_cast<std::size_t>(bound_of_month(course, measures, r, t))] += 1.0;
    });
    const auto most = std::max_element(bounds.months.begin(), bounds.months.end());
    bounds.most = static_cast<Bound>(most - bounds.months.begin());
    if (bounds.most == Bound::demand) {
        bounds.most = demand_of(course);
    }
    for (double& months : bounds.months) { months /= values.worlds(); }
    return bounds;
}

}  // namespace afweging::app
