// SPDX-License-Identifier: EUPL-1.2
// Reads results and the ledger, protects, writes.
#include "app/disclosure/export_release.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>

#include "app/disclosure/chosen_tables.hpp"
#include "output/digest.hpp"
#include "output/disclosure/blocked.hpp"
#include "output/disclosure/protect.hpp"
#include "output/reservation.hpp"
#include "output/sha256.hpp"

namespace afweging::app {
namespace {

namespace fs = std::filesystem;
namespace sdc = output::disclosure;
using output::AtomicFile;
using output::Overwrite;

constexpr const char* ledger_name = "disclosure_ledger.csv";
constexpr const char* check_name = "output_check.csv";

/// The bytes of a ledger; nothing where there is none yet.
std::optional<std::string> bytes_of(const std::string& path) {
    std::error_code error;
    if (!fs::exists(path, error)) {
        return std::nullopt;
    }
    std::ifstream file(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    if (!file || !fs::is_regular_file(path, error)) {
        throw PhrasedError(
            ExitCode::io,
            {"the ledger '{0}' cannot be read", "het register '{0}' is niet te lezen"}, {path});
    }
    return text;
}

/// Exports that lie in the folder are in the ledger: it was not lost or cut off.
void require_whole(const sdc::Ledger& ledger, const std::string& folder, const std::string& path) {
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename();
        if (fs::exists(entry.path() / check_name, error) &&
            std::none_of(ledger.exports.begin(), ledger.exports.end(),
                         [&](const sdc::LedgerExport& each) { return each.name == name; })) {
            throw PhrasedError(
                sdc::blocked,
                {"the ledger '{0}' does not know the export '{1}' that lies beside it: what went "
                 "out before is not known, so nothing may follow it; put back the ledger",
                 "het register '{0}' kent de export '{1}' niet die ernaast ligt: wat er eerder "
                 "uitging is niet bekend, dus mag er niets bij; zet het register terug"},
                {path, name});
        }
    }
}

/// Who the people are, whatever the policy, the luck and the number of worlds.
std::string people_of(const output::Provenance& run) {
    return output::sha256_hex(run.people_sha256 + " " + run.municipality + " " +
                              std::to_string(run.people) + " " + std::to_string(run.start.index));
}

/// A name of a folder that no line of a ledger is broken by.
std::string folder_name(const std::string& file) {
    std::string name = fs::path(file).stem();
    std::replace_if(
        name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; }, '_');
    return name;
}

void require_some(const sdc::Release& release, const std::vector<std::size_t>& open) {
    if (!open.empty()) {
        throw PhrasedError(
            sdc::blocked,
            {"{0} numbers must be hidden that earlier exports told, or that follow from them: "
             "nothing goes out",
             "{0} getallen moeten weg die eerdere exports al vertelden, of die daaruit volgen: er "
             "gaat niets uit"},
            {std::to_string(open.size())});
    }
    const auto& cells = release.problem.cells;
    if (std::none_of(cells.begin(), cells.end(),
                     [](const sdc::Cell& cell) { return !cell.hidden() && cell.value > 0; })) {
        throw PhrasedError(
            sdc::blocked,
            {"nothing is left: every number is of too few people, or would tell of few; take a "
             "larger municipality",
             "er blijft niets over: elk getal gaat over te weinig mensen, of zou er weinig "
             "verraden; "
             "neem een grotere gemeente"});
    }
}

void make_folder(const std::string& folder) {
    std::error_code error;
    fs::create_directory(folder, error);
    if (error) {
        throw PhrasedError(ExitCode::io,
                           {"The folder '{0}' cannot be made ({1}).",
                            "De map '{0}' kan niet worden gemaakt ({1})."},
                           {folder, error.message()});
    }
}

void write_ledger(const std::string& path, const std::string& text) {
    AtomicFile file(path, Overwrite::replace);
    file.write(text);
    file.commit();
}

/// As it was. Errors are not told: another one is on its way.
void put_back(const std::string& path, const std::optional<std::string>& text) noexcept {
    try {
        if (text) {
            write_ledger(path, *text);
        } else {
            fs::remove(path);
        }
    } catch (const std::exception&) {
        return;  // the ledger knows of an export too many, which is safe
    }
}

/// A page or table beside those of the folder.
struct Beside {
    std::string path;
    std::string text;
};

/// Tables last: when they have their names, all else stands.
void appear_together(output::CsvFolder& tables, const std::vector<Beside>& others,
                     Overwrite overwrite, std::vector<output::CsvFile>& written) {
    std::vector<std::unique_ptr<AtomicFile>> files;
    for (const Beside& each : others) {
        files.push_back(std::make_unique<AtomicFile>(each.path, overwrite));
        files.back()->write(each.text);
        files.back()->flush_to_disk();
    }
    try {
        for (const std::unique_ptr<AtomicFile>& file : files) { file->appear(); }
        written = tables.commit();
    } catch (...) {
        for (const std::unique_ptr<AtomicFile>& file : files) { file->disappear(); }
        throw;
    }
    for (const Beside& each : others) {
        const auto lines = std::count(each.text.begin(), each.text.end(), '\n');
        written.push_back({each.path, static_cast<std::uint64_t>(lines - 1)});
    }
}

/// What the checker has to know of exports that were left out of the subtraction.
LocalisedText effects_note(const sdc::Ledger& ledger, const sdc::LedgerExport& now,
                           sdc::SamePeople same) {
    const auto left_out = std::count_if(
        ledger.exports.begin(), ledger.exports.end(), [&](const sdc::LedgerExport& then) {
            return then.people == now.people && then.policy != now.policy;
        });
    if (same == sdc::SamePeople::compared || left_out == 0) {
        return {};
    }
    return filled(
        {"With `--effects`: {0} earlier exports of the same people under another policy were "
         "not subtracted. Differences with them are effects of a policy, no groups of people; "
         "they can be smaller than ten.",
         "Met `--effects`: {0} eerdere exports van dezelfde mensen onder een ander beleid zijn "
         "niet afgetrokken. Verschillen daarmee zijn effecten van beleid, geen groepen mensen; "
         "ze kunnen kleiner zijn dan tien."},
        {std::to_string(left_out)});
}

void require_new(const std::string& folder, Overwrite overwrite) {
    std::error_code error;
    if (overwrite == Overwrite::refuse && fs::exists(folder, error)) {
        throw PhrasedError(ExitCode::usage,
                           {"'{0}' exists already: this result was exported before; choose another "
                            "name for the file, or --force",
                            "'{0}' bestaat al: dit resultaat is al eens geëxporteerd; geef het "
                            "bestand een andere naam, of gebruik --force"},
                           {folder});
    }
}

}  // namespace

ReleaseMade export_release(const ReleaseAsked& asked) {
    const std::string name = folder_name(asked.file);
    const std::string folder = asked.target.folder + "/" + name;
    const std::string ledger_path =
        asked.ledger.empty() ? asked.target.folder + "/" + ledger_name : asked.ledger;
    require_new(folder, asked.target.overwrite);
    const output::Reservation held(ledger_path);
    const std::optional<std::string> before = bytes_of(ledger_path);
    sdc::Ledger ledger = before ? sdc::read_ledger(*before, ledger_path) : sdc::Ledger{};
    require_whole(ledger, asked.target.folder, ledger_path);
    const output::Results results = output::read_results(asked.file);
    const output::Provenance& run = results.provenance;
    sdc::LedgerExport now{
        name, output::digest(results.values), run.scenario_sha256, people_of(run), {}};
    sdc::Release release = chosen_tables(results);
    sdc::remember(release, ledger, now, asked.same);
    require_some(release, sdc::protect(release.problem, sdc::Rules{}));
    now.cells = sdc::cells_out(release);
    ReleaseMade made{{}, verdicts_of(release.problem), ledger.exports.size(), folder + "/tables"};
    const LocalisedText effects = effects_note(ledger, now, asked.same);
    ledger.exports.push_back(std::move(now));

    make_folder(asked.target.folder);
    make_folder(folder);
    const output::CsvStyle style = output::style_of(asked.target.dialect);
    output::CsvFolder tables({made.folder, asked.target.dialect, asked.target.overwrite});
    add_tables(tables, release, style);
    const std::vector<Beside> others = {
        {folder + "/" + check_name, check_csv(release, style)},
        {folder + "/output_check.md", check_page(release, run, effects)},
        {made.folder + "/readme.md", reader_page(release, run)}};
    write_ledger(ledger_path, sdc::ledger_text(ledger));
    try {
        appear_together(tables, others, asked.target.overwrite, made.files);
    } catch (...) {
        put_back(ledger_path, before);
        throw;
    }
    return made;
}

}  // namespace afweging::app
