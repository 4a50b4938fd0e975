// SPDX-License-Identifier: EUPL-1.2
// The layout, written: columns side by side, one group a subject.
#include "calibration/fit/posterior_file.hpp"

#include <array>
#include <vector>

#include "calibration/fit/posterior_layout.hpp"
#include "output/hdf5/writer.hpp"
#include "output/seal.hpp"

namespace afweging::calibration {
namespace {

class WritingIo {
public:
    explicit WritingIo(output::hdf5::Writer& file) : file_(file) {}

    std::size_t size(const std::string& name, std::size_t now) {
        file_.set_attribute("/", name, std::uint64_t{now});
        return now;
    }
    static std::size_t size_of(const std::string& /*path*/, std::size_t now) { return now; }
    bool has(const std::string& name, bool now) {
        file_.set_attribute("/", name, std::uint64_t{now ? 1U : 0U});
        return now;
    }
    void group(const std::string& path) { file_.create_group(path); }

    template <class At>
    void texts(const std::string& path, std::size_t n, At at) {
        std::vector<std::string> all;
        for (std::size_t i = 0; i < n; ++i) { all.push_back(at(i)); }
        file_.write_texts(path, all);
    }
    template <class At>
    void numbers(const std::string& path, std::size_t n, At at) {
        std::vector<double> all;
        for (std::size_t i = 0; i < n; ++i) { all.push_back(static_cast<double>(at(i))); }
        file_.write_numbers(path, std::array{n}, all);
    }
    template <class At>
    void table(const std::string& path, std::size_t n, std::size_t m, At at) {
        std::vector<double> all;
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < m; ++j) { all.push_back(at(i, j)); }
        }
        file_.write_numbers(path, std::array{n, m}, all);
    }
    template <class At>
    void flags(const std::string& path, std::size_t n, At at) {
        numbers(path, n, [&](std::size_t i) { return at(i) ? 1.0 : 0.0; });
    }
    template <class At>
    void counts(const std::string& path, std::size_t n, At at) {
        numbers(path, n, at);
    }
    template <class Labels, class At>
    void codes(const std::string& path, std::size_t n, const Labels& labels, At at) {
        texts(path, n, [&](std::size_t i) {
            return std::string(labels[static_cast<std::size_t>(at(i))].key);
        });
    }
    template <class At>
    void lists(const std::string& path, std::size_t n, At at) {
        texts(path, n, [&](std::size_t i) {
            std::string line;
            for (const std::string& each : at(i)) { line += (line.empty() ? "" : ", ") + each; }
            return line;
        });
    }
    /// m = 0: a column.
    template <class At>
    void told(const std::string& path, std::size_t n, std::size_t m, At at) {
        if (m == 0) {
            numbers(path, n, [&](std::size_t i) { return at(i, 0); });
        } else {
            table(path, n, m, at);
        }
    }

private:
    output::hdf5::Writer& file_;
};

}  // namespace

void write_posterior(const std::string& path, const Plan& plan, const Calibrated& found,
                     const std::string& program, output::Overwrite overwrite) {
    output::hdf5::Writer file(8 * found.draws.rows() * found.draws.columns());
    file.set_attribute("/", "format", std::string(posterior_format));
    file.set_attribute("/", "format_version",
                       std::to_string(posterior_major) + "." + std::to_string(posterior_minor));
    file.set_attribute("/", "program_version", program);
    file.create_group("/plan");
    file.write_text("/plan/name", plan.name);
    file.write_text("/plan/label_en", plan.label.en);
    file.write_text("/plan/label_nl", plan.label.nl);
    file.write_text("/plan/text", plan.text);
    file.write_text("/plan/hash", found.plan_hash);
    WritingIo io(file);
    Calibrated copy = found;
    PosteriorLayout(io, copy).pass();
    output::AtomicFile target(path, overwrite);
    const std::vector<std::byte> image = file.finish();
    target.write(image);
    target.write(output::seal_of(image));
    target.commit();
}

}  // namespace afweging::calibration
