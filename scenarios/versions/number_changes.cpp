// SPDX-License-Identifier: EUPL-1.2
// Reading which changes gave other numbers.
#include "scenarios/versions/number_changes.hpp"

#include <algorithm>
#include <iterator>

#include "scenarios/catalogue/shipped_file.hpp"
#include "scenarios/read/table_reader.hpp"

namespace afweging::scenarios {
namespace {

constexpr std::string_view form_of_date = "0000-00-00";

bool is_date(const std::string& text) {
    return text.size() == form_of_date.size() &&
           std::equal(text.begin(), text.end(), form_of_date.begin(), [](char c, char form) {
               return form == '0' ? c >= '0' && c <= '9' : c == form;
           });
}

LocalisedText both(TableReader& table, const std::string& name) {
    return {table.text(name + "_en", Need::required).value_or(""),
            table.text(name + "_nl", Need::required).value_or("")};
}

NumberChange read_change(TableReader table, const std::string& key) {
    NumberChange change;
    change.key = key;
    const auto doubt = [&](std::string_view name, const LocalisedText& why) {
        table.problems().add(ProblemCode::does_not_fit, table.position_of(name),
                             {table.path_of(name), why});
    };
    const std::string version = table.text("version", Need::required, "0.1.0").value_or("0.0.0");
    if (const auto read = version_of(version)) {
        change.version = *read;
    } else {
        doubt("version", not_a_version());
    }
    change.date = table.text("date", Need::required, "2026-11-28").value_or("2026-01-01");
    if (!is_date(change.date)) {
        doubt("date", {"a date is a year, month and day: 2026-11-28",
                       "een datum is een jaar, maand en dag: 2026-11-28"});
    }
    change.what = both(table, "what");
    change.where = both(table, "where");
    change.size = both(table, "size");
    // The hash of the known results of that moment: for the checks of the source, not for people.
    static_cast<void>(table.text("known_results"));
    table.finish();
    return change;
}

}  // namespace

std::vector<NumberChange> read_number_changes(const DataRoot& root, Problems& problems) {
    std::vector<NumberChange> all;
    const auto file = read_shipped(root, "versions/number_changes.toml", problems);
    if (!file) {
        return all;
    }
    TableReader whole(*file, "", problems);
    static_cast<void>(whole.whole("schema", {1, 1, "", "1"}, Need::required));
    TableReader changes = whole.table("change", Need::required);
    for (const std::string& key : changes.keys()) {
        all.push_back(read_change(changes.table(key), key));
    }
    whole.finish();
    return all;
}

std::vector<NumberChange> changes_after(const std::vector<NumberChange>& all,
                                        const Version& version) {
    std::vector<NumberChange> after;
    std::copy_if(all.begin(), all.end(), std::back_inserter(after),
                 [&](const NumberChange& each) { return each.version > version; });
    return after;
}

}  // namespace afweging::scenarios
