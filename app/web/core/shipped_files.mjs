// SPDX-License-Identifier: EUPL-1.2
// The data files that the program ships with, under the paths that the module knows them by.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/// [path in the module, bytes] of every data file in a source tree.
export function shippedFiles(root) {
  const scenarios = join(root, "scenarios");
  const inFolder = (folder) => readdirSync(join(scenarios, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return inFolder(path);
      return path.endsWith(".toml") ? [[`data/${path}`, readFileSync(join(scenarios, path))]] : [];
    });
  const evidence = ["evidence.csv", "conflicts.toml"].map((name) =>
    [`data/evidence/${name}`, readFileSync(join(root, "calibration", "evidence", name))]);
  return [...inFolder(""), ...evidence];
}
