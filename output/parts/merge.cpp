// SPDX-License-Identifier: EUPL-1.2
// Everything is looked at before anything is put together.
#include "output/parts/merge.hpp"

#include <algorithm>
#include <utility>

#include "output/layout_check.hpp"

namespace afweging::output {
namespace {

/// What parts of one run have in common: all but which draws or replicates are theirs.
Provenance common_of(Provenance p, CutAlong along) {
    if (along == CutAlong::draws) {
        p.draws = {};
        for (DrawnNumber& number : p.numbers) { number.values.clear(); }
    } else {
        p.first_replicate = p.replicates = 0;
    }
    return p;
}

Span span_of(const Provenance& p, CutAlong along) {
    return along == CutAlong::draws ? Span{p.draws.first, p.draws.count}
                                    : Span{p.first_replicate, p.replicates};
}

/// Differences between two parts, gathered into one phrase.
class Differences {
public:
    template <class T>
    void note(const LocalisedText& what, const T& there, const T& here) {
        if (there != here) {
            add(filled({"{0} {1}, not {2}", "{0} {1}, niet {2}"}, {what, word(there), word(here)}));
        }
    }
    void note(bool same, const LocalisedText& what) {
        if (!same) {
            add(what);
        }
    }
    [[nodiscard]] const LocalisedText& text() const { return text_; }

private:
    static LocalisedText word(const std::string& text) { return {text}; }
    static LocalisedText word(std::uint64_t number) { return {std::to_string(number)}; }
    void add(const LocalisedText& what) {
        text_ = text_.empty() ? what : filled({"{0}; {1}", "{0}; {1}"}, {text_, what});
    }

    LocalisedText text_;
};

/// In what a part differs from the others; empty when it belongs to them.
LocalisedText other_than(const Provenance& p, const Provenance& q, CutAlong along) {
    Differences all;
    all.note({"program version", "programmaversie"}, p.program_version, q.program_version);
    all.note({"commit", "commit"}, p.git_commit, q.git_commit);
    all.note({"scenario", "scenario"}, p.scenario_name, q.scenario_name);
    all.note(p.scenario_name != q.scenario_name || p.scenario_text == q.scenario_text,
             {"another text of the scenario or of a file that it uses",
              "een andere tekst van het scenario of van een bestand dat het gebruikt"});
    all.note({"seed", "seed"}, p.seed, q.seed);
    if (along == CutAlong::draws) {
        all.note({"replicates", "herhalingen"}, std::uint64_t{p.replicates},
                 std::uint64_t{q.replicates});
        all.note({"first replicate", "eerste herhaling"}, std::uint64_t{p.first_replicate},
                 std::uint64_t{q.first_replicate});
    } else {
        all.note(p.draws == q.draws, {"other draws of the numbers in doubt",
                                      "andere trekkingen van de getallen in twijfel"});
    }
    all.note({"months", "maanden"}, std::uint64_t{p.months}, std::uint64_t{q.months});
    all.note({"people", "mensen"}, p.people, q.people);
    if (all.text().empty() && common_of(p, along) != common_of(q, along)) {
        return {"another municipality, first month, or numbers in doubt",
                "een andere gemeente, eerste maand, of getallen in twijfel"};
    }
    return all.text();
}

/// Of most parts, so that one stranger is told and not all others. The first by name of as many.
std::size_t most_common(const std::vector<Part>& parts, CutAlong along) {
    struct Kind {
        std::size_t first;
        Provenance common;
        std::size_t count;
    };
    std::vector<Kind> kinds;  // one, or a few
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Provenance common = common_of(parts[i].provenance, along);
        const auto same = std::find_if(kinds.begin(), kinds.end(),
                                       [&](const Kind& each) { return each.common == common; });
        if (same != kinds.end()) {
            ++same->count;
        } else {
            kinds.push_back({i, std::move(common), 1});
        }
    }
    return std::max_element(kinds.begin(), kinds.end(),
                            [](const Kind& a, const Kind& b) { return a.count < b.count; })
        ->first;
}

void add_wrong(PartsFound& found, ExitCode code, const LocalisedText& sentence) {
    found.wrong.push_back(sentence);
    found.code = found.code == ExitCode::data ? found.code : code;
}

/// Files that can be read, by name, so that the order in which they were named does not matter.
std::vector<Part> readable(std::vector<std::string> paths, PartsFound& found) {
    std::sort(paths.begin(), paths.end());
    std::vector<Part> parts;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        if (i > 0 && paths[i] == paths[i - 1]) {
            add_wrong(found, ExitCode::usage,
                      filled({"'{0}' is named twice.", "'{0}' is twee keer genoemd."}, {paths[i]}));
            continue;
        }
        try {
            parts.push_back({paths[i], read_results(paths[i]).provenance, {}});
        } catch (const PhrasedError& error) { add_wrong(found, error.code(), error.phrase()); }
    }
    return parts;
}

void put_strangers_aside(std::vector<Part>& parts, PartsFound& found) {
    if (parts.empty()) {
        return;
    }
    const Part most = parts[most_common(parts, found.along)];
    std::erase_if(parts, [&](const Part& each) {
        const LocalisedText other = other_than(each.provenance, most.provenance, found.along);
        if (!other.empty()) {
            add_wrong(found, ExitCode::data,
                      filled({"'{0}' is no part of the same run as '{1}': {2}.",
                              "'{0}' is geen deel van dezelfde run als '{1}': {2}."},
                             {each.path, most.path, other}));
        }
        return !other.empty();
    });
}

LocalisedText named(const Span& span, CutAlong along) {
    const LocalisedText what = along == CutAlong::draws
                                   ? LocalisedText{"draws", "trekkingen"}
                                   : LocalisedText{"replicates", "herhalingen"};
    return filled({"{0} {1} to {2}", "{0} {1} tot en met {2}"},
                  {what, std::to_string(span.first), std::to_string(span.end() - 1)});
}

void find_overlaps(PartsFound& found) {
    for (std::size_t i = 1; i < found.parts.size(); ++i) {
        const Part& before = found.parts[i - 1];
        const Part& here = found.parts[i];
        if (here.span.first < before.span.end()) {
            add_wrong(found, ExitCode::data,
                      filled({"'{0}' ({1}) and '{2}' ({3}) have some of these both.",
                              "'{0}' ({1}) en '{2}' ({3}) overlappen elkaar."},
                             {before.path, named(before.span, found.along), here.path,
                              named(here.span, found.along)}));
        }
    }
}

void find_outsiders(PartsFound& found, const Span& expected) {
    for (const Part& each : found.parts) {
        if (each.span.first < expected.first || each.span.end() > expected.end()) {
            add_wrong(
                found, ExitCode::data,
                filled({"'{0}' has {1}; expected are {2}.", "'{0}' heeft {1}; verwacht zijn {2}."},
                       {each.path, named(each.span, found.along), named(expected, found.along)}));
        }
    }
}

void find_missing(PartsFound& found, const Span& whole) {
    std::uint64_t next = whole.first;
    for (const Part& each : found.parts) {
        if (each.span.first > next) {
            found.missing.push_back({next, each.span.first - next});
        }
        next = std::max(next, each.span.end());
    }
    if (next < whole.end()) {
        found.missing.push_back({next, whole.end() - next});
    }
}

[[noreturn]] void refuse_changed(const std::string& path) {
    throw PhrasedError(ExitCode::data,
                       {"'{0}' has changed while it was being merged. Try again.",
                        "'{0}' is veranderd tijdens het samenvoegen. Probeer het opnieuw."},
                       {path});
}

void copy(const Values& from, Values& into, std::uint32_t first_world) {
    for (std::uint32_t world = 0; world < from.worlds(); ++world) {
        for (std::size_t dataset = 0; dataset < from.layout().datasets.size(); ++dataset) {
            into.set_months_of(dataset, first_world + world, from.months_of(dataset, world));
        }
    }
}

}  // namespace

PartsFound look_at_parts(const std::vector<std::string>& paths,
                         const std::optional<Span>& expected) {
    PartsFound found;
    found.parts = readable(paths, found);
    const bool drawn = std::any_of(found.parts.begin(), found.parts.end(), [](const Part& each) {
        return each.provenance.draws.first > 0;
    });
    found.along = drawn ? CutAlong::draws : CutAlong::replicates;
    for (Part& each : found.parts) { each.span = span_of(each.provenance, found.along); }
    put_strangers_aside(found.parts, found);
    std::stable_sort(found.parts.begin(), found.parts.end(),
                     [](const Part& a, const Part& b) { return a.span.first < b.span.first; });
    find_overlaps(found);
    if (expected) {
        find_outsiders(found, *expected);
    }
    if (!found.parts.empty()) {
        const std::uint64_t first = found.parts.front().span.first;
        find_missing(found, expected.value_or(Span{first, found.parts.back().span.end() - first}));
    }
    return found;
}

Provenance provenance_of_whole(const PartsFound& found) {
    Provenance whole = found.parts.front().provenance;
    for (std::size_t i = 1; i < found.parts.size(); ++i) {
        const Provenance& part = found.parts[i].provenance;
        if (found.along == CutAlong::replicates) {
            whole.replicates += part.replicates;
            continue;
        }
        whole.draws.count += part.draws.count;
        for (std::size_t n = 0; n < whole.numbers.size(); ++n) {
            std::vector<double>& values = whole.numbers[n].values;
            values.insert(values.end(), part.numbers[n].values.begin(),
                          part.numbers[n].values.end());
        }
    }
    return whole;
}

Results merge_parts(const PartsFound& found) {
    const Provenance whole = provenance_of_whole(found);
    std::optional<Values> values;
    std::uint32_t world = 0;
    for (const Part& each : found.parts) {
        const Results part = read_results(each.path);
        if (!values) {
            values.emplace(part.values.layout(), whole.replicates, whole.months, whole.draws);
        }
        const bool same = part.provenance == each.provenance &&
                          same_measures(part.values.layout(), values->layout()) &&
                          part.values.layout().record_size() == values->layout().record_size();
        if (!same || world + part.values.worlds() > values->worlds()) {
            refuse_changed(each.path);
        }
        copy(part.values, *values, world);
        world += part.values.worlds();
    }
    return {whole, *std::move(values)};
}

}  // namespace afweging::output
