// SPDX-License-Identifier: EUPL-1.2
// Which members a document has, and in which order.
#include "app/report/documents.hpp"

#include <optional>
#include <utility>

namespace afweging::app {
namespace {

Json row_json(const TableRow& row, Language language) {
    Json json = Json::object(
        {{"key", row.key}, {"label", row.label.in(language)}, {"unit", row.summary.unit.en}});
    add_summary(json, row.summary);
    return json;
}

/// A text that may not be there.
Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

}  // namespace

void add_summary(Json& object, const output::Summary& s) {
    const std::optional<output::MeanInterval> interval = output::mean_interval(s);
    object.add("mean", s.mean);
    object.add("p10", s.p10);
    object.add("p90", s.p90);
    object.add("standard_error", interval ? Json(s.standard_error) : Json());
    object.add("replicates", s.replicates);
    object.add("mean_low_95", interval ? Json(interval->low) : Json());
    object.add("mean_high_95", interval ? Json(interval->high) : Json());
}

Json summary_json(const output::Summary& summary) {
    Json json = Json::object({});
    add_summary(json, summary);
    return json;
}

Json demonstrable(const output::Summary& difference) {
    const Finding finding = finding_of(difference);
    return finding == Finding::one_replicate ? Json() : Json(finding == Finding::difference);
}

Json difference_json(const TableRow& row, Language language) {
    return row_json(row, language).add("demonstrable", demonstrable(row.summary));
}

Json to_json(const std::vector<TableRow>& rows, Kind kind, Language language) {
    Json result = Json::array();
    for (const TableRow& row : rows) {
        result.push(kind == Kind::differences ? difference_json(row, language)
                                              : row_json(row, language));
    }
    return result;
}

Json to_json(const std::vector<scenarios::Difference>& differences, Language language) {
    Json result = Json::array();
    for (const scenarios::Difference& each : differences) {
        result.push(Json::object({{"key", each.key}, {"text", each.sentence.in(language)}}));
    }
    return result;
}

Json run_json(const output::Provenance& p, const std::string& digest,
              const std::vector<TableRow>& rows, Language language) {
    return run_json(p, digest, to_json(rows, Kind::levels, language));
}

Json run_json(const output::Provenance& p, const std::string& digest, Json outcomes) {
    return Json::object({{"scenario", p.scenario_name},
                         {"seed", p.seed},
                         {"first_replicate", p.first_replicate},
                         {"replicates", p.replicates},
                         {"first_draw", p.draws.first},
                         {"draws", p.draws.count},
                         {"posterior", text_or_null(p.posterior)},
                         {"posterior_sha256", text_or_null(p.posterior_sha256)},
                         {"months", p.months},
                         {"people", p.people},
                         {"outcomes", std::move(outcomes)},
                         {"assumed_numbers", p.assumed_numbers.size()},
                         {"digest", digest}});
}

}  // namespace afweging::app
