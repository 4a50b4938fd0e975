// SPDX-License-Identifier: EUPL-1.2
// What a page meets when it asks too much, or too early.
import assert from "node:assert/strict";
import { CoreEnded } from "../../../app/web/core/core.mjs";
import { ask, compiled, coreWithData, options } from "./support.mjs";

const given = options();
const module = compiled(given.module);
const core = coreWithData(module, given.root);

// Out of order is an error of the page, not the end of the instance.
assert.throws(() => core.layout(), /read comes before layout/);
assert.throws(() => core.begin(0), /prepare comes before begin/);
assert.throws(() => core.month(1), /begin comes before month/);

// What the program throws ends the instance, with the program's words.
assert.deepEqual(core.read("basis").problems, []);
const people = 20000001;
for (const [language, words] of [["en", /people cannot be 20000001/], ["nl", /kan niet 20000001/]]) {
  const ended = coreWithData(module, given.root);
  ended.read("basis");
  assert.throws(() => ended.prepare({ seed: 1, people }), (error) =>
    error instanceof CoreEnded && words.test(error.words[language]));
}
const program = ask(given, ["--lang", "en", "check", "basis", "--people", `${people}`], given.root);
assert.match(program.error.message, /20000001/);

// A file that is read badly leaves the instance as it was.
core.putFile("bad.toml", "[scenario]\nname = 1\n");
assert.notEqual(core.read("bad.toml").problems.length, 0);
assert.throws(() => core.prepare({ seed: 1 }), /read comes before prepare/);
assert.deepEqual(core.read("basis").problems, []);
assert.equal(core.prepare({ seed: 1, people: 100, months: 2 }).people, 100);

// Data that are wrong are reported, and right data help.
const shipped = coreWithData(module, given.root);
shipped.putFile("data/parameters/search.toml", "nothing = 1\n");
const told = shipped.read("basis");
assert.equal(told.problems[0].file, "parameters/search.toml");
assert.equal(told.exit_code, 4);

// Differences are told as `afweging diff` tells them.
core.read("werkloont");
const diff = ask(given, ["--lang", "nl", "diff", "basis", "werkloont"], given.root).result;
assert.deepEqual(core.differences("basis").map((each) => each.sentence.nl),
  diff.differences.map((each) => each.text));
console.log("all as it should be");
