// SPDX-License-Identifier: EUPL-1.2
// node compare.mjs <module.wasm> <golden.txt>: does WebAssembly compute the recorded bits?
import { readFileSync } from "node:fs";

const [modulePath, goldenPath] = process.argv.slice(2);
const module = new WebAssembly.Module(readFileSync(modulePath));
const imports = WebAssembly.Module.imports(module);
if (imports.length > 0) {
  console.error("the module must import nothing, but imports", imports);
  process.exit(1);
}
const { exports: core } = new WebAssembly.Instance(module);
core._initialize?.();

function text(address) {
  const bytes = new Uint8Array(core.memory.buffer, address);
  return new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(0)));
}

const golden = new Map(
  readFileSync(goldenPath, "utf8").trim().split("\n").map((line) => line.split(" ")));
let failures = golden.size === core.part_count() ? 0 : 1;
for (let part = 0; part < core.part_count(); ++part) {
  const name = text(core.part_name(part));
  const hash = BigInt.asUintN(64, core.part_digest(part)).toString(16).padStart(16, "0");
  const same = hash === golden.get(name);
  console.log(`${name} ${hash} ${same ? "as recorded" : `but recorded ${golden.get(name)}`}`);
  failures += same ? 0 : 1;
}
process.exit(failures === 0 ? 0 : 1);
