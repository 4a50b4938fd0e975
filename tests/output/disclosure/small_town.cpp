// SPDX-License-Identifier: EUPL-1.2
// A town, its tables, and who reads them.
#include "tests/output/disclosure/small_town.hpp"

#include <cmath>

namespace afweging::tests {
namespace {

using output::disclosure::Division;
using output::disclosure::Release;
using output::disclosure::ReleasedTable;
using output::disclosure::TableCell;
using output::disclosure::TableForm;

constexpr double fewest = 10;

bool is_few(double number) { return std::fabs(number) > 1e-6 && std::fabs(number) < fewest - 1e-6; }

std::string told(double number) { return std::to_string(number); }

/// Fills in each number that is the only unknown of a line, until there is none.
void fill_in(Seen& seen) {
    for (bool more = true; more;) {
        more = false;
        for (const std::vector<Seen::Part>& line : seen.lines) {
            const Seen::Part* unknown = nullptr;
            std::size_t count = 0;
            double sum = 0;
            for (const Seen::Part& part : line) {
                const std::optional<double>& number = seen.numbers.at(part.key);
                if (number) {
                    sum += part.sign * *number;
                } else {
                    unknown = &part;
                    ++count;
                }
            }
            if (count == 1) {
                seen.numbers.at(unknown->key) = -sum / unknown->sign;
                more = true;
            }
        }
    }
}

void look_for_few(const Seen& seen, std::vector<std::string>& found) {
    for (const auto& [key, number] : seen.numbers) {
        if (number && is_few(*number)) {
            found.push_back(key + " is " + told(*number));
        }
    }
    for (const std::vector<Seen::Part>& line : seen.lines) {
        double rest = 0;
        for (const Seen::Part& part : line) {
            rest += part.sign * seen.numbers.at(part.key).value_or(0);
        }
        if (seen.numbers.at(line.front().key) && is_few(rest)) {
            found.push_back("unknown of " + line.front().key + " together " + told(rest));
        }
    }
}

void subtract(const Seen& a, const Seen& b, std::vector<std::string>& found) {
    for (const auto& [key, number] : a.numbers) {
        const auto other = b.numbers.find(key);
        if (number && other != b.numbers.end() && other->second &&
            is_few(*number - *other->second)) {
            found.push_back(key + " differs by " + told(*number - *other->second));
        }
    }
    for (const std::vector<Seen::Part>& line : a.lines) {
        double rest = 0;  // what is not known from both, in one less in the other
        for (const Seen::Part& part : line) {
            const auto other = b.numbers.find(part.key);
            const std::optional<double>& number = a.numbers.at(part.key);
            if (other != b.numbers.end() && number && other->second) {
                rest += part.sign * (*number - *other->second);
            }
        }
        const std::string& total = line.front().key;
        if (a.numbers.at(total) && b.numbers.count(total) != 0 && b.numbers.at(total) &&
            is_few(rest)) {
            found.push_back("rest of " + total + " differs by " + told(rest));
        }
    }
}

/// What two exports of one result tell is told of one town.
std::vector<Seen> joined(std::vector<Seen> exports) {
    std::vector<Seen> result;
    for (Seen& each : exports) {
        Seen* same = nullptr;
        for (Seen& before : result) {
            if (before.result == each.result) {
                same = &before;
            }
        }
        if (same == nullptr) {
            result.push_back(std::move(each));
            continue;
        }
        for (const auto& [key, number] : each.numbers) {
            if (number) {
                same->numbers[key] = number;
            }
        }
    }
    return result;
}

}  // namespace

std::vector<Townsman> draw_town(std::mt19937& dice, std::size_t people) {
    std::discrete_distribution<unsigned> sex({5, 4});
    std::discrete_distribution<unsigned> age({10, 6, 1});
    std::discrete_distribution<unsigned> outcome({12, 5, 1});
    std::vector<Townsman> town;
    for (std::size_t i = 0; i < people; ++i) {
        town.push_back({sex(dice), age(dice), outcome(dice)});
    }
    return town;
}

Release tables_of(const std::vector<Townsman>& people) {
    Release release;
    TableForm form{"town", {"town", "stad"}, {"persons", "personen"}, {}, {}, {}, {}};
    for (const char* key : {"all", "women", "men", "young", "middle", "old"}) {
        form.rows.push_back({key, key, key});
    }
    form.row_divisions = {{0, {1, 2}}, {0, {3, 4, 5}}};
    for (const char* key : {"total", "stays", "works", "learns"}) {
        form.columns.push_back({key, key, key});
    }
    form.column_divisions = {{0, {1, 2, 3}}};
    std::vector<TableCell> cells(form.rows.size() * form.columns.size());
    for (const Townsman& each : people) {
        for (const std::size_t row :
             {std::size_t{0}, std::size_t{1} + each.sex, std::size_t{3} + each.age}) {
            for (const std::size_t column : {std::size_t{0}, std::size_t{1} + each.outcome}) {
                cells[row * form.columns.size() + column].cell.value += 1;
                cells[row * form.columns.size() + column].cell.people += 1;
            }
        }
    }
    release.forms.push_back(std::move(form));
    add_table(release, 0, "2025", cells);
    return release;
}

Seen seen_of(const Release& release, const std::string& result) {
    Seen seen{result, {}, {}};
    for (const ReleasedTable& table : release.tables) {
        const TableForm& form = release.forms[table.form];
        const auto key = [&](std::size_t row, std::size_t column) {
            return release.key_of(table, row, column);
        };
        for (std::size_t row = 0; row < form.rows.size(); ++row) {
            for (std::size_t column = 0; column < form.columns.size(); ++column) {
                const auto& cell = release.problem.cells[release.cell_of(table, row, column)];
                seen.numbers[key(row, column)] =
                    cell.hidden() ? std::optional<double>() : cell.value;
            }
        }
        const auto add = [&](const Division& division, const auto& place) {
            std::vector<Seen::Part> line{{place(division.total), 1}};
            for (const std::size_t part : division.parts) { line.push_back({place(part), -1}); }
            seen.lines.push_back(std::move(line));
        };
        for (std::size_t column = 0; column < form.columns.size(); ++column) {
            for (const Division& division : form.row_divisions) {
                add(division, [&](std::size_t row) { return key(row, column); });
            }
        }
        for (std::size_t row = 0; row < form.rows.size(); ++row) {
            for (const Division& division : form.column_divisions) {
                add(division, [&](std::size_t column) { return key(row, column); });
            }
        }
    }
    return seen;
}

std::vector<std::string> attack(std::vector<Seen> exports) {
    std::vector<Seen> towns = joined(std::move(exports));
    std::vector<std::string> found;
    for (Seen& town : towns) { fill_in(town); }
    for (const Seen& town : towns) {
        look_for_few(town, found);
        for (const Seen& other : towns) {
            if (&other != &town) {
                subtract(town, other, found);
            }
        }
    }
    return found;
}

}  // namespace afweging::tests
