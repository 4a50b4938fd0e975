// SPDX-License-Identifier: EUPL-1.2
// All numbers of a result, in memory.
#include "output/values.hpp"

#include <algorithm>
#include <limits>
#include <new>
#include <stdexcept>
#include <utility>

#include "output/layout_check.hpp"
#include "sim/localised_text.hpp"

namespace afweging::output {

Values::Values(sim::Layout layout, std::uint32_t replicates, std::uint32_t months,
               sim::DrawRange draws)
    : layout_(std::move(layout)), replicates_(replicates), months_(months), draws_(draws) {
    const LocalisedText problem = problem_of(layout_);
    if (!problem.empty() || replicates_ == 0 || months_ == 0 || draws_.count == 0) {
        throw PhrasedError(
            ExitCode::bug,
            {"The run cannot be recorded ({0}). This is a fault of the program: please report it.",
             "De run kan niet worden bewaard ({0}). Dit is een fout in het programma: meld die "
             "alstublieft."},
            {problem.empty() ? LocalisedText{"it has no months", "hij heeft geen maanden"}
                             : problem});
    }
    for (const sim::Dataset& dataset : layout_.datasets) {
        offsets_.push_back(record_size_);
        sizes_.push_back(layout_.size_of(dataset));
        record_size_ += sizes_.back();
    }
    std::size_t count = 0;
    const std::size_t worlds = static_cast<std::size_t>(replicates_) * draws_.count;
    std::size_t records = 0;
    bool fits = worlds <= std::numeric_limits<std::uint32_t>::max() &&
                !__builtin_mul_overflow(worlds, std::size_t{months_}, &records) &&
                !__builtin_mul_overflow(records, record_size_, &count);
    try {
        if (fits) {
            values_.resize(count);
        }
    } catch (const std::bad_alloc&) { fits = false; } catch (const std::length_error&) {
        fits = false;
    }
    if (!fits) {
        throw PhrasedError(ExitCode::limit,
                           {"The results do not fit in memory ({0} months of {1} numbers). Run "
                            "fewer replicates at a time.",
                            "De resultaten passen niet in het geheugen ({0} maanden van {1} "
                            "getallen). Kies minder herhalingen tegelijk."},
                           {std::to_string(records), std::to_string(record_size_)});
    }
}

std::size_t Values::dataset_index(const std::string& path) const {
    for (std::size_t i = 0; i < layout_.datasets.size(); ++i) {
        if (layout_.datasets[i].path == path) {
            return i;
        }
    }
    std::string known;
    for (const auto& dataset : layout_.datasets) {
        known += (known.empty() ? "" : ", ") + dataset.path;
    }
    throw PhrasedError(ExitCode::data,
                       {"The results have no dataset '{0}'. They have: {1}.",
                        "De resultaten hebben geen reeks '{0}'. Ze hebben: {1}."},
                       {path, known});
}

std::span<const std::int64_t> Values::at(std::size_t dataset, std::uint32_t world,
                                         std::uint32_t month) const {
    return {values_.data() + start_of(world, month) + offsets_[dataset], sizes_[dataset]};
}

std::span<const std::int64_t> Values::at(const std::string& path, std::uint32_t world,
                                         std::uint32_t month) const {
    return at(dataset_index(path), world, month);
}

std::vector<std::int64_t> Values::months_of(std::size_t dataset, std::uint32_t world) const {
    std::vector<std::int64_t> result;
    result.reserve(months_ * sizes_[dataset]);
    for (std::uint32_t month = 0; month < months_; ++month) {
        const std::span<const std::int64_t> values = at(dataset, world, month);
        result.insert(result.end(), values.begin(), values.end());
    }
    return result;
}

std::span<std::int64_t> Values::record(std::uint32_t world, std::uint32_t month) {
    return {values_.data() + start_of(world, month), record_size_};
}

void Values::set_months_of(std::size_t dataset, std::uint32_t world,
                           std::span<const std::int64_t> values) {
    const std::size_t size = sizes_[dataset];
    for (std::uint32_t month = 0; month < months_; ++month) {
        std::copy_n(values.begin() + static_cast<std::ptrdiff_t>(month * size), size,
                    values_.begin() +
                        static_cast<std::ptrdiff_t>(start_of(world, month) + offsets_[dataset]));
    }
}

}  // namespace afweging::output
