// SPDX-License-Identifier: EUPL-1.2
// A file of draws, line by line. All that is wrong is told, also that it was changed.
#include <algorithm>
#include <array>
#include <filesystem>

#include "scenarios/posterior/decimal.hpp"
#include "scenarios/posterior/posterior.hpp"
#include "scenarios/read/file_text.hpp"
#include "scenarios/read/problem.hpp"

namespace afweging::scenarios {
namespace {

constexpr std::string_view hash_line = "# sha256: ";
constexpr std::string_view prior_line = "# prior ";
constexpr std::string_view plan_line = "#| ";

/// The next line without its end; what is left follows.
std::string_view cut_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

std::vector<std::string_view> parts_of(std::string_view line, char between) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = line.find(between);
        parts.push_back(line.substr(0, end));
        if (end == std::string_view::npos) {
            return parts;
        }
        line.remove_prefix(end + 1);
    }
}

class DrawsFile {
public:
    DrawsFile(std::size_t source, Problems& problems) : source_(source), problems_(problems) {}

    Posterior read() {
        std::string_view text = problems_.source(source_).text;
        while (!text.empty()) {
            ++line_;
            const std::string_view line = cut_line(text);
            if (line.starts_with('#')) {
                read_head(line);
            } else if (!has_keys_) {
                read_keys(line);
            } else {
                read_row(line);
            }
        }
        require_whole();
        return std::move(found_);
    }

private:
    void complain(LocalisedText what) {
        problems_.add(ProblemCode::posterior_malformed, {source_, line_, 1, 1}, {std::move(what)});
    }

    void read_head(std::string_view line) {
        if (line.starts_with(prior_line)) {
            read_prior(line.substr(prior_line.size()));
            return;
        }
        if (line.starts_with(plan_line) || line == "#|") {
            found_.plan_text += std::string(line.substr(std::min(plan_line.size(), line.size())));
            found_.plan_text += '\n';
            return;
        }
        const std::array<std::pair<std::string_view, std::string*>, 6> texts{
            {{"# posterior: ", &found_.name},
             {"# plan_hash: ", &found_.plan_hash},
             {"# plan_sha256: ", &found_.plan_sha256},
             {"# program: ", &found_.program},
             {"# model: ", &found_.model},
             {hash_line, &found_.sha256}}};
        for (const auto& [start, text] : texts) {
            if (line.starts_with(start)) {
                *text = line.substr(start.size());
            }
        }
        read_count(line, "# rows: ", rows_);
        read_count(line, "# failed_gates: ", found_.failed_gates);
    }

    void read_count(std::string_view line, std::string_view start, std::size_t& count) {
        if (line.starts_with(start)) {
            const std::optional<double> number = decimal(line.substr(start.size()));
            if (!number || *number < 0 || *number > 1e6) {
                complain({"a count is no whole number", "een aantal is geen geheel getal"});
                return;
            }
            count = static_cast<std::size_t>(*number);
        }
    }

    /// "search.base_hazard: 0.01 0.02 0.03 1/month"; a unit may have several words.
    void read_prior(std::string_view line) {
        const std::vector<std::string_view> parts = parts_of(line, ' ');
        PosteriorNumber number;
        std::array<double*, 3> ends{&number.low, &number.mode, &number.high};
        bool good = parts.size() >= 5 && parts[0].ends_with(':');
        for (std::size_t i = 0; good && i < ends.size(); ++i) {
            const std::optional<double> value = decimal(parts[i + 1]);
            good = value.has_value();
            *ends[i] = value.value_or(0);
        }
        if (!good || !(number.low <= number.mode && number.mode <= number.high)) {
            complain({"a prior is not key: low mode high unit",
                      "een prior is niet sleutel: low mode high eenheid"});
            return;
        }
        number.key = parts[0].substr(0, parts[0].size() - 1);
        number.unit = line.substr(static_cast<std::size_t>(parts[4].data() - line.data()));
        found_.numbers.push_back(std::move(number));
    }

    /// The columns are the numbers of the priors in their order.
    void read_keys(std::string_view line) {
        has_keys_ = true;
        const std::vector<std::string_view> keys = parts_of(line, ',');
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (std::find(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(i), keys[i]) !=
                keys.begin() + static_cast<std::ptrdiff_t>(i)) {
                complain(filled({"column '{0}' is there twice", "kolom '{0}' staat er twee keer"},
                                {std::string(keys[i])}));
            }
        }
        const bool same = std::equal(
            keys.begin(), keys.end(), found_.numbers.begin(), found_.numbers.end(),
            [](std::string_view key, const PosteriorNumber& each) { return key == each.key; });
        if (!same) {
            complain({"the columns are not the numbers of the priors above them, in their order",
                      "de kolommen zijn niet de getallen van de priors erboven, in hun volgorde"});
        }
    }

    void read_row(std::string_view line) {
        const std::vector<std::string_view> cells = parts_of(line, ',');
        if (cells.size() != found_.numbers.size()) {
            complain(filled(
                {"the row has {0} values; expected {1}", "de rij heeft {0} waarden; verwacht: {1}"},
                {std::to_string(cells.size()), std::to_string(found_.numbers.size())}));
            return;
        }
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const PosteriorNumber& number = found_.numbers[i];
            const std::optional<double> value = decimal(cells[i]);
            if (!value || *value < number.low || *value > number.high) {
                complain(filled({"'{0}' is '{1}'; expected: a number within its prior",
                                 "'{0}' is '{1}'; verwacht: een getal binnen de prior"},
                                {number.key, std::string(cells[i])}));
            }
            found_.values.push_back(value.value_or(number.mode));
        }
    }

    void require_whole() {
        line_ = 0;
        if (found_.name.empty() || found_.plan_hash.empty() || found_.sha256.empty() ||
            found_.numbers.empty()) {
            complain({"the head lacks posterior, plan_hash, sha256 or priors",
                      "in de kop ontbreekt posterior, plan_hash, sha256 of een prior"});
        } else if (rows_ == 0 || found_.rows() != rows_) {
            complain(filled(
                {"there are {0} rows; the head says {1}", "er zijn {0} rijen; de kop zegt {1}"},
                {std::to_string(found_.rows()), std::to_string(rows_)}));
        }
    }

    std::size_t source_;
    Problems& problems_;
    Posterior found_;
    std::size_t rows_ = 0;
    std::uint32_t line_ = 0;
    bool has_keys_ = false;
};

}  // namespace

std::string hashed_part(std::string_view text) {
    std::string rest;
    while (!text.empty()) {
        const std::string_view line = cut_line(text);
        if (!line.starts_with(hash_line)) {
            rest += line;
            rest += '\n';
        }
    }
    return rest;
}

std::optional<Posterior> read_posterior(const std::string& path, TextHash hash,
                                        Problems& problems) {
    const std::string shown = std::filesystem::path(path).filename().string();
    const auto source = read_file({path, shown, ExitCode::data, ExitCode::data}, problems);
    if (!source || !characters_are_fit(*source, problems)) {
        return std::nullopt;
    }
    const std::size_t before = problems.all().size();
    Posterior found = DrawsFile(*source, problems).read();
    const std::string now = hash(hashed_part(problems.source(*source).text));
    if (!found.sha256.empty() && now != found.sha256) {
        problems.add(ProblemCode::posterior_changed, {*source, 0, 1, 1},
                     {now.substr(0, 12), found.sha256.substr(0, 12)});
    }
    return problems.all().size() == before ? std::optional(std::move(found)) : std::nullopt;
}

}  // namespace afweging::scenarios
