// SPDX-License-Identifier: EUPL-1.2
// Which files beside a scenario are read: those that it names.
#include "scenarios/own_files.hpp"

#include <algorithm>
#include <filesystem>

namespace afweging::scenarios {

Shelf shelf_of(const Chain& chain, const DataRoot& root) {
    Shelf shelf{root};
    for (const ChainFile& file : chain.files) {
        shelf.own.add(std::filesystem::path(file.path).parent_path().string(), root);
    }
    return shelf;
}

std::optional<CatalogueInstrument> read_own_instrument(const NamedFile& named, const Shelf& shelf,
                                                       const Evidence& evidence,
                                                       Problems& problems) {
    const std::string folder = "instruments";
    const std::vector<std::string> shipped = names_in(shelf.root, folder);
    const bool own = !shelf.own.files(folder, named.name).empty();
    const bool misnamed = std::find(shipped.begin(), shipped.end(), named.name) == shipped.end() &&
                          !shelf.own.misnamed(folder, named.name).empty();
    return own || misnamed ? read_instrument(shelf, named, evidence, problems) : std::nullopt;
}

std::vector<CatalogueInstrument> read_own_instruments(const Chain& chain, const Shelf& shelf,
                                                      const Evidence& evidence,
                                                      Problems& problems) {
    std::vector<CatalogueInstrument> found;
    const Node* named = find_path(chain.tree, "levers.instruments");
    if (named != nullptr) {
        for (const auto& [key, node] : named->members) {
            auto one = read_own_instrument({key, node.key_at}, shelf, evidence, problems);
            if (one) {
                found.push_back(*std::move(one));
            }
        }
    }
    return found;
}

void add_instruments(Catalogue& catalogue, std::vector<CatalogueInstrument> instruments) {
    std::vector<CatalogueInstrument>& all = catalogue.instruments;
    std::move(instruments.begin(), instruments.end(), std::back_inserter(all));
    std::sort(all.begin(), all.end(),
              [](const auto& a, const auto& b) { return a.base.key < b.base.key; });
}

}  // namespace afweging::scenarios
