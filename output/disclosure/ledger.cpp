// SPDX-License-Identifier: EUPL-1.2
// Lines, seals, and earlier exports beside a release.
#include "output/disclosure/ledger.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <functional>
#include <string_view>

#include "output/disclosure/blocked.hpp"
#include "output/sha256.hpp"
#include "sim/localised_text.hpp"

namespace afweging::output::disclosure {
namespace {

constexpr std::string_view first_line = "afweging disclosure ledger 1\n";

/// The shortest text that reads as the same number.
std::string number(double value) {
    std::array<char, 40> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    return {digits.data(), end.ptr};
}

std::string block(const LedgerExport& each) {
    std::string text =
        "export," + each.result + "," + each.policy + "," + each.people + "," + each.name + "\n";
    for (const auto& [key, told] : each.cells) {
        text += "cell," + key + ",";
        text += told ? number(told->mean) + "," + number(told->people) : std::string(",");
        text += "\n";
    }
    return text;
}

class Reader {
public:
    Reader(std::string_view text, const std::string& path) : left_(text), path_(path) {}

    Ledger read() {
        if (!left_.starts_with(first_line)) {
            refuse();
        }
        left_.remove_prefix(first_line.size());
        Ledger ledger;
        std::string seal;
        while (!left_.empty()) {
            LedgerExport each = read_export();
            seal = sha256_hex(seal + block(each));
            if (line() != "seal," + seal) {
                refuse();
            }
            ledger.exports.push_back(std::move(each));
        }
        return ledger;
    }

private:
    [[noreturn]] void refuse() const {
        throw PhrasedError(
            blocked,
            {"the ledger '{0}' is damaged or was changed: what went out before is not known, so "
             "nothing may follow it; put back the ledger as the last export left it",
             "het register '{0}' is beschadigd of veranderd: wat er eerder uitging is niet bekend, "
             "dus mag er niets bij; zet het register terug zoals de laatste export het achterliet"},
            {path_});
    }

    std::string_view line() {
        const std::size_t end = left_.find('\n');
        if (end == std::string_view::npos) {
            refuse();
        }
        const std::string_view found = left_.substr(0, end);
        left_.remove_prefix(end + 1);
        return found;
    }

    [[nodiscard]] std::vector<std::string> fields(std::string_view text, std::size_t count) const {
        std::vector<std::string> found(1);
        for (const char c : text) {
            if (c == ',' && found.size() < count) {
                found.emplace_back();
            } else {
                found.back() += c;
            }
        }
        if (found.size() != count) {
            refuse();
        }
        return found;
    }

    [[nodiscard]] double value(const std::string& text) const {
        double result = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), result);
        if (error != std::errc() || end != text.data() + text.size()) {
            refuse();
        }
        return result;
    }

    LedgerExport read_export() {
        constexpr std::size_t head = 5;
        constexpr std::size_t tail = 7;  // cell, four of the key, mean, people
        const std::vector<std::string> heading = fields(line(), head);
        if (heading[0] != "export") {
            refuse();
        }
        LedgerExport each{heading[4], heading[1], heading[2], heading[3], {}};
        while (left_.starts_with("cell,")) {
            const std::vector<std::string> cell = fields(line(), tail);
            const std::string key = cell[1] + "," + cell[2] + "," + cell[3] + "," + cell[4];
            each.cells[key] = cell[5].empty() ? std::optional<LedgerCell>()
                                              : LedgerCell{value(cell[5]), value(cell[6])};
        }
        return each;
    }

    std::string_view left_;
    const std::string& path_;
};

void for_each_cell(const Release& release,
                   const std::function<void(const std::string& key, std::size_t cell)>& visit) {
    for (const ReleasedTable& table : release.tables) {
        const TableForm& form = release.forms[table.form];
        for (std::size_t row = 0; row < form.rows.size(); ++row) {
            for (std::size_t column = 0; column < form.columns.size(); ++column) {
                visit(release.key_of(table, row, column), release.cell_of(table, row, column));
            }
        }
    }
}

/// The same people once more: what was hidden of them stays hidden, and under the same policy what
/// was told, if it is the same number, cannot be hidden any more.
void repeat(Release& release, const LedgerExport& then, const LedgerExport& now) {
    constexpr double hardly = 1e-9;
    for_each_cell(release, [&](const std::string& key, std::size_t index) {
        const auto found = then.cells.find(key);
        Cell& cell = release.problem.cells[index];
        if (found == then.cells.end()) {
            return;
        }
        if (!found->second) {
            if (cell.value > 0 && !cell.hidden()) {
                cell.verdict = Verdict::complementary;
                cell.reason = Reason::earlier;
            }
            return;
        }
        const double mean = cell.value / release.problem.worlds;
        cell.is_out = cell.is_out || (then.policy == now.policy &&
                                      std::fabs(mean - found->second->mean) <= hardly * mean);
    });
}

std::vector<Told> beside(const Release& release, const LedgerExport& then) {
    std::vector<Told> told(release.problem.cells.size());
    const double worlds = release.problem.worlds;
    for_each_cell(release, [&](const std::string& key, std::size_t index) {
        const auto found = then.cells.find(key);
        if (found != then.cells.end()) {
            told[index] = found->second ? Told{Told::State::told, found->second->mean * worlds,
                                               found->second->people * worlds}
                                        : Told{Told::State::hidden, 0, 0};
        }
    });
    return told;
}

}  // namespace

std::string ledger_text(const Ledger& ledger) {
    std::string text(first_line);
    std::string seal;
    for (const LedgerExport& each : ledger.exports) {
        const std::string lines = block(each);
        seal = sha256_hex(seal + lines);
        text += lines + "seal," + seal + "\n";
    }
    return text;
}

Ledger read_ledger(const std::string& text, const std::string& path) {
    return Reader(text, path).read();
}

std::map<std::string, std::optional<LedgerCell>> cells_out(const Release& release) {
    std::map<std::string, std::optional<LedgerCell>> cells;
    const double worlds = release.problem.worlds;
    for_each_cell(release, [&](const std::string& key, std::size_t index) {
        const Cell& cell = release.problem.cells[index];
        cells[key] = cell.hidden() ? std::optional<LedgerCell>()
                                   : LedgerCell{cell.value / worlds, cell.people / worlds};
    });
    return cells;
}

void remember(Release& release, const Ledger& ledger, const LedgerExport& now, SamePeople same) {
    for (const LedgerExport& then : ledger.exports) {
        const bool same_people = then.people == now.people;
        if (same_people) {
            repeat(release, then, now);
        }
        if (same == SamePeople::compared || !same_people || then.policy == now.policy) {
            release.problem.earlier.push_back(beside(release, then));
        }
    }
    for (Cell& cell : release.problem.cells) {  // what one export told no other can hide
        if (cell.is_out && cell.reason == Reason::earlier) {
            cell.verdict = Verdict::ok;
            cell.reason = Reason::none;
        }
    }
}

}  // namespace afweging::output::disclosure
