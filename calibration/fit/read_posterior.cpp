// SPDX-License-Identifier: EUPL-1.2
// The layout, read: sizes first, then column by column, believing nothing.
#include "calibration/fit/read_posterior.hpp"

#include <array>
#include <charconv>
#include <vector>

#include "calibration/fit/posterior_layout.hpp"
#include "output/hdf5/reader.hpp"
#include "output/seal.hpp"
#include "sim/error.hpp"
#include "sim/localised_text.hpp"

namespace afweging::calibration {
namespace {

[[noreturn]] void refuse(const std::string& path, const LocalisedText& why) {
    throw PhrasedError(ExitCode::data,
                       {"'{0}' cannot be read as a posterior ({1}).",
                        "'{0}' is niet te lezen als posterior ({1})."},
                       {path, why});
}

class ReadingIo {
public:
    ReadingIo(const output::hdf5::Reader& file, const std::string& path)
        : file_(file), path_(path) {}

    std::size_t size(const std::string& name, std::size_t /*now*/) {
        constexpr std::uint64_t most = 100000;
        const std::uint64_t value = file_.integer_attribute("/", name);
        if (value > most) {
            wrong(name);
        }
        return value;
    }
    std::size_t size_of(const std::string& path, std::size_t /*now*/) {
        return file_.texts(path).size();
    }
    bool has(const std::string& name, bool /*now*/) {
        return file_.integer_attribute("/", name) == 1;
    }
    void group(const std::string& /*path*/) {}

    template <class At>
    void texts(const std::string& path, std::size_t n, At at) {
        const std::vector<std::string> all = file_.texts(path);
        if (all.size() != n) {
            wrong(path);
        }
        for (std::size_t i = 0; i < n; ++i) { at(i) = all[i]; }
    }
    template <class At>
    void numbers(const std::string& path, std::size_t n, At at) {
        const std::vector<double> all = file_.numbers(path, std::array{n});
        for (std::size_t i = 0; i < n; ++i) { at(i) = all[i]; }
    }
    template <class At>
    void table(const std::string& path, std::size_t n, std::size_t m, At at) {
        const std::vector<double> all = file_.numbers(path, std::array{n, m});
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < m; ++j) { at(i, j) = all[i * m + j]; }
        }
    }
    template <class At>
    void flags(const std::string& path, std::size_t n, At at) {
        const std::vector<double> all = file_.numbers(path, std::array{n});
        for (std::size_t i = 0; i < n; ++i) { at(i) = all[i] > 0.5; }
    }
    template <class At>
    void counts(const std::string& path, std::size_t n, At at) {
        const std::vector<double> all = file_.numbers(path, std::array{n});
        for (std::size_t i = 0; i < n; ++i) {
            if (!(all[i] >= 0 && all[i] < 1e15)) {
                wrong(path);
            }
            at(i) = static_cast<std::size_t>(all[i]);
        }
    }
    template <class Labels, class At>
    void codes(const std::string& path, std::size_t n, const Labels& labels, At at) {
        const std::vector<std::string> all = file_.texts(path);
        for (std::size_t i = 0; i < n; ++i) {
            std::size_t code = 0;
            while (code < labels.size() && (i >= all.size() || labels[code].key != all[i])) {
                ++code;
            }
            if (code == labels.size()) {
                wrong(path);
            }
            at(i) = static_cast<std::decay_t<decltype(at(i))>>(code);
        }
    }
    template <class At>
    void lists(const std::string& path, std::size_t n, At at) {
        texts(path, n, [&](std::size_t i) { return Splitter{at(i)}; });
    }
    template <class At>
    void told(const std::string& /*path*/, std::size_t /*n*/, std::size_t /*m*/, At /*at*/) {}

private:
    /// Takes a line apart at ", ".
    struct Splitter {
        std::vector<std::string>& into;
        void operator=(const std::string& line) {
            into.clear();
            for (std::size_t from = 0; from < line.size();) {
                const std::size_t end = std::min(line.find(", ", from), line.size());
                into.push_back(line.substr(from, end - from));
                from = end + 2;
            }
        }
    };

    [[noreturn]] void wrong(const std::string& what) const {
        refuse(path_,
               filled({"'{0}' is not as it should be", "'{0}' is niet zoals het hoort"}, {what}));
    }

    const output::hdf5::Reader& file_;
    const std::string& path_;
};

void require_version(const output::hdf5::Reader& file, const std::string& path) {
    if (file.text_attribute("/", "format") != posterior_format) {
        refuse(path, {"it is no posterior", "het is geen posterior"});
    }
    const std::string version = file.text_attribute("/", "format_version");
    std::uint64_t major = 0;
    std::from_chars(version.data(), version.data() + version.size(), major);
    if (major != posterior_major) {
        refuse(path, filled({"its format is version {0}, this program reads version {1}; it was "
                             "written by {2}",
                             "zijn formaat is versie {0}, dit programma leest versie {1}; het is "
                             "geschreven door {2}"},
                            {version, std::to_string(posterior_major),
                             file.text_attribute("/", "program_version")}));
    }
}

}  // namespace

StoredPosterior read_posterior(const std::string& path) {
    output::require_sealed(path);
    const output::hdf5::Reader file(path);
    require_version(file, path);
    StoredPosterior stored;
    stored.program = file.text_attribute("/", "program_version");
    stored.plan.name = file.text("/plan/name");
    stored.plan.label = {file.text("/plan/label_en"), file.text("/plan/label_nl")};
    stored.plan.text = file.text("/plan/text");
    stored.found.plan_hash = file.text("/plan/hash");
    ReadingIo io(file, path);
    PosteriorLayout(io, stored.found).pass();
    return stored;
}

}  // namespace afweging::calibration
