// SPDX-License-Identifier: EUPL-1.2
// The figures of docs/performance.md, "In the browser": size, speed against the native program in
// the same rounds (CPU-seconds against CPU-seconds, one thread), start-up and memory.
// node figures.mjs --module afweging.wasm --program web-native-run --root .
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { shippedFiles } from "../../../app/web/core/shipped_files.mjs";
import { compiled, coreWithData, options } from "./support.mjs";

const given = options();
const rounds = 5;
const run = { people: 2230, months: 60, replicates: 20 };
const mask = (1n << 64n) - 1n;
const cpu = () => { const used = process.cpuUsage(); return (used.user + used.system) / 1e6; };
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const kilobytes = (bytes) => `${Math.round(bytes / 1000)} KB`;

function native(level) {
  const words = [run.people, run.months, run.replicates, level].map(String);
  return JSON.parse(spawnSync(given.program, words, { encoding: "utf8" }).stdout);
}

/// The months in the module. The hash costs much in JavaScript, so it is asked for once.
function web(core, withHash) {
  const size = core.prepare({ seed: 7, ...run }).record_size;
  let hash = 0xCBF29CE484222325n;
  const start = cpu();
  for (let replicate = 0; replicate < run.replicates; ++replicate) {
    core.begin(replicate);
    for (let month = 0; month < run.months; ++month) {
      const record = core.month(size);
      if (!withHash) continue;
      for (const value of record) hash = ((hash ^ (value & mask)) * 0x100000001B3n) & mask;
    }
  }
  return { seconds: cpu() - start, hash: hash.toString(16).padStart(16, "0") };
}

function tellSizes() {
  const bytes = readFileSync(given.module);
  console.log(`module: ${kilobytes(bytes.length)}, gzip -9 ${kilobytes(zipped(bytes))}`);
  const data = Buffer.concat(shippedFiles(given.root).map(([, content]) => Buffer.from(content)));
  console.log(`data files: ${kilobytes(data.length)}, gzip -9 ${kilobytes(zipped(data))}`);
}

function zipped(bytes) {
  return gzipSync(bytes, { level: 9 }).length;
}

function tellReading(module) {
  const start = performance.now();
  const core = coreWithData(module, given.root);
  core.read("basis");
  const first = performance.now() - start;
  const edits = Array.from({ length: 101 }, (_, edit) => {
    core.putFile("mine.toml", `extends = "basis"\n[scenario]\nname = "mine"\n[levers]\ncaseload = ${
      60 + edit}\n`);
    const begin = performance.now();
    core.read("mine.toml");
    return performance.now() - begin;
  });
  console.log(`first reading, data files put: ${first.toFixed(0)} ms; an edit read again: ${
    median(edits).toFixed(1)} ms (median of 101)`);
  core.read("basis");
  return core;
}

const module = compiled(given.module);
tellSizes();
const core = tellReading(module);
const all = { base: [], v3: [], module: [] };
const first = web(core, false).seconds;
for (let round = 0; round < rounds; ++round) {
  all.base.push(native(0).cpu_seconds);
  all.module.push(web(core, false).seconds);
  all.v3.push(native(1).cpu_seconds);
}
const same = web(core, true).hash === native(0).hash;
console.log(`records: ${same ? "the same" : "NOT the same"} as the native ones`);
console.log(`${run.replicates} x ${run.people} x ${run.months}, CPU-seconds, median of ${rounds}: base ${
  median(all.base).toFixed(2)}, v3 ${median(all.v3).toFixed(2)}, module ${
  median(all.module).toFixed(2)} (the first time ${first.toFixed(2)})`);
for (const level of ["base", "v3"]) {
  const ratios = all.module.map((seconds, round) => seconds / all[level][round]);
  console.log(`module / ${level}: median ${median(ratios).toFixed(2)}, ${
    Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`);
}
console.log(`memory of the instance: ${(core.memoryBytes / 2 ** 20).toFixed(1)} MiB`);
process.exit(same ? 0 : 1);
