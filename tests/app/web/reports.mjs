// SPDX-License-Identifier: EUPL-1.2
// Does the module report bad files as the program does? The whole report is compared, byte for byte,
// in both languages, and the list of problems with it. With --must-fail the module's first problem
// is dropped, and every file must be noticed.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ask, compiled, coreWithData, end, options } from "./support.mjs";

/// The head and the sentence of each problem in a report: all but excerpt and advice.
function headsIn(report) {
  const lines = report.split("\n");
  return lines.flatMap((line, at) => {
    const head = /^(?:ERROR|FOUT) (AFW-\d+) {2}(.*)$/.exec(line);
    if (!head) return [];
    const sentence = lines.slice(at + 1).find((each) => /^ {2}\S/.test(each));
    return [`${head[1]} ${head[2]} ${sentence.trim()}`];
  });
}

function headOf(problem, language) {
  const place = problem.line > 0 ? `:${problem.line}:${problem.column}` : "";
  return `${problem.code} ${problem.file}${place} ${problem.sentence[language]}`;
}

/// The same without its first problem: what the must-fail twin takes for the module's answer.
function withoutFirst(answer) {
  const drop = (report) => report.replace(/^(?:ERROR|FOUT) [^]*?\(m[^)]*\)\n/, "");
  return { ...answer, problems: answer.problems.slice(1),
    report: { en: drop(answer.report.en), nl: drop(answer.report.nl) } };
}

/// The report without its last line: what was written is told apart in the program's JSON.
const body = (report) => report.split("\n").slice(0, -2).join("\n");

/// What differs between the module's answer and the program's, in words; empty when nothing does.
/// The module keeps the shipped files in data/, the program in its own folder `shipped`.
function compare(answer, program, language, shipped) {
  const report = (program.error?.message ?? "").replaceAll(shipped, "data");
  const list = answer.problems.slice(0, 20).map((problem) => headOf(problem, language));
  const faults = [];
  if ((answer.exit_code ?? 0) !== program.exit_code) faults.push(`exit code ${answer.exit_code}`);
  const told = answer.report ? body(answer.report[language]) : "";
  if (told !== report) faults.push(`module: ${told}\nprogram: ${report}`);
  const heads = headsIn(report);
  if (JSON.stringify(list) !== JSON.stringify(heads)) {
    faults.push(`list: ${JSON.stringify(list)}\nprogram: ${JSON.stringify(heads)}`);
  }
  return faults;
}

/// Copies of a scenario with one byte changed, the same ones every time.
function mutants(root, folder, count) {
  const text = readFileSync(join(root, "scenarios/basis.toml"));
  let state = 20260101;
  const draw = (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
  };
  return Array.from({ length: count }, (_, index) => {
    const copy = Buffer.from(text);
    copy[draw(copy.length)] = draw(256);
    const name = `mutant-${index}.toml`;
    writeFileSync(join(folder, name), copy);
    return name;
  });
}

/// Plans with instruments and municipalities beside them, in order and not.
function plansWithOwnFiles(folder) {
  const write = (name, text) => writeFileSync(join(folder, name), text);
  for (const part of ["instruments", "municipalities"]) mkdirSync(join(folder, part));
  write("instruments/coach.toml", `extends = "nazorg"\nkey = "coach"\nlabel_nl = "Coach"\n` +
    `label_en = "Coach"\npage = "docs/coach.md"\n`);
  write("instruments/stuk.toml", `key = "stuk"\n`);
  write("instruments/werkloont.toml", "");
  write("municipalities/dorp.toml", `schema = 1\nextends = "rotterdam"\nname = "Dorp"\n` +
    `number = 9102\nclients = { value = 70, low = 70, high = 70, unit = "persons", status = "assumed" }\n`);
  write("municipalities/gat.toml", `schema = 1\nextends = "roterdam"\nname = "Gat"\n`);
  const plans = [["dorp", "coach"], ["gat", "coach"], ["drop", "coach"], ["dorp", "stuk"],
    ["dorp", "fiets"], ["dorp", "werkloont"]];
  return plans.map(([place, instrument], index) => {
    const name = `own-${index}.toml`;
    write(name, `extends = "basis"\n[scenario]\nname = "own"\n[run]\nmunicipality = "${place}"\n` +
      `[levers.instruments.${instrument}]\nplaces = 3\n`);
    return name;
  });
}

/// The files of a folder and of those in it, as paths from there.
function filesIn(folder, below = "") {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = join(below, entry.name);
    return entry.isDirectory() ? filesIn(folder, path) : [path];
  });
}

const given = options();
const module = compiled(given.module);
const corpus = join(given.root, "tests/scenarios/corpus");
const scratch = mkdtempSync(join(tmpdir(), "afweging-web-"));
const bad = readdirSync(corpus).filter((name) => name.endsWith(".toml"));
const inCorpus = [...bad, "./extends-cycle-a.toml", "nowhere.toml", "no/where.toml", "nosuchname"];
const made = [...plansWithOwnFiles(scratch),
  ...(given.mustFail ? [] : mutants(given.root, scratch, 30))];
let cases = 0;
let failures = 0;
for (const [folder, names] of [[corpus, inCorpus], [scratch, made]]) {
  const core = coreWithData(module, given.root);
  for (const name of filesIn(folder)) core.putFile(name, readFileSync(join(folder, name)));
  for (const name of names) {
    const read = core.read(name);
    if (read.problems.length === 0 && given.mustFail) continue;
    const answer = given.mustFail ? withoutFirst(read) : read;
    const faults = ["en", "nl"].flatMap((language) =>
      compare(answer, ask(given, ["--lang", language, "check", name], folder), language,
        join(given.root, "scenarios")));
    cases += 1;
    failures += faults.length > 0 ? 1 : 0;
    if (faults.length > 0 && !given.mustFail) console.log(`${name}: ${faults.join("\n")}`);
  }
}
rmSync(scratch, { recursive: true });
if (bad.length < 100) throw new Error(`only ${bad.length} bad files`);
end(given, cases, failures);
