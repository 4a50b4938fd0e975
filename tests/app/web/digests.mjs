// SPDX-License-Identifier: EUPL-1.2
// Does the module give the digests of the program? Both run the same files; the module's records
// are hashed over the bytes that `afweging digest` hashes. With --must-fail the module gets other
// files, and every digest must differ.
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digestBytes } from "../../../app/web/core/digest.mjs";
import { shippedFiles } from "../../../app/web/core/shipped_files.mjs";
import { ask, compiled, coreWith, end, options } from "./support.mjs";

const sizes = [
  { seed: 7, months: 14, people: 900, replicates: 2 },
  { seed: 2n ** 64n - 1n, months: 26, people: 0, replicates: 1 },
];

function digestOfModule(core, scenario, size) {
  const read = core.read(scenario);
  if (read.problems.length > 0) throw new Error(read.report.en);
  const layout = core.layout();
  const run = core.prepare(size);
  const records = [];
  for (let replicate = 0; replicate < size.replicates; ++replicate) {
    core.begin(replicate);
    records.push(Array.from({ length: run.months }, () => core.month(run.record_size).slice()));
  }
  const hash = createHash("sha256");
  for (const bytes of digestBytes(layout, records)) hash.update(bytes);
  return hash.digest("hex");
}

function digestOfProgram(given, scenario, size, { folder, results }) {
  const people = size.people === 0 ? [] : ["--people", `${size.people}`];
  const run = ask(given, ["run", scenario, "--seed", `${size.seed}`, "--months", `${size.months}`,
    ...people, "--replicates", `${size.replicates}`, "--draws", "0", "-o", results, "--force"], folder);
  if (run.error) throw new Error(run.error.message);
  return ask(given, ["digest", results], folder).result.digests[0].digest;
}

/// Every scenario: the shipped ones, those beside this file, and those of the net.
function scenarios(root) {
  const shipped = readdirSync(join(root, "scenarios")).filter((name) => name.endsWith(".toml"))
    .map((name) => ({ name: name.slice(0, -5), folder: root }));
  const own = ["tests/app/web/worlds", "tests/net"].map((name) => join(root, name))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith(".toml"))
      .map((name) => ({ name, folder })));
  return [...shipped, ...own];
}

/// [path, text] of the .toml files in a folder, under other paths.
function textsIn(folder, prefix) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith(".toml"))
    .map((name) => [prefix + name, readFileSync(join(folder, name), "utf8")]);
}

/// The files of a world: what is shipped, and the scenarios of a folder with the instruments there.
function filesOf(root, folder) {
  const shipped = shippedFiles(root).map(([path, bytes]) => [path, bytes.toString("utf8")]);
  return folder === root ? shipped : [...shipped, ...textsIn(folder, ""),
    ...textsIn(join(folder, "instruments"), "instruments/")];
}

/// For the must-fail twin: each file that sets a caseload sets a far smaller one.
function spoiled(files) {
  return files.map(([path, text]) =>
    [path, text.replace(/^caseload = [\d.]+/m, "caseload = 23")]);
}

const given = options();
const module = compiled(given.module);
const scratch = mkdtempSync(join(tmpdir(), "afweging-web-"));
let failures = 0;
// A spoiled module errs in every file, so every fifth will do.
const all = scenarios(given.root).filter((_, index) => !given.mustFail || index % 5 === 0);
for (const [index, { name, folder }] of all.entries()) {
  const files = filesOf(given.root, folder);
  const core = coreWith(module, given.mustFail ? spoiled(files) : files);
  const size = sizes[index % sizes.length];
  const native = digestOfProgram(given, name, size, { folder, results: join(scratch, "x.h5") });
  const web = digestOfModule(core, name, size);
  failures += web === native ? 0 : 1;
  console.log(`${name} ${native} ${web === native ? "the same" : `module: ${web}`}`);
}
rmSync(scratch, { recursive: true });

if (all.length < 10) throw new Error(`only ${all.length} scenarios`);
end(given, all.length, failures);
