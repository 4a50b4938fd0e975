// SPDX-License-Identifier: EUPL-1.2
// What the tests of the module share: the module with its data, the program, and an ending.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Core } from "../../../app/web/core/core.mjs";
import { shippedFiles } from "../../../app/web/core/shipped_files.mjs";

/// Named arguments: --module FILE --program FILE --root FOLDER, and flags.
export function options() {
  const words = process.argv.slice(2);
  const value = (name) => words[words.indexOf(name) + 1];
  return {
    module: value("--module"),
    program: value("--program"),
    root: value("--root"),
    mustFail: words.includes("--must-fail"),
  };
}

/// The compiled module, which must import nothing.
export function compiled(path) {
  const module = new WebAssembly.Module(readFileSync(path));
  const imports = WebAssembly.Module.imports(module);
  if (imports.length > 0) {
    console.error("the module must import nothing, but imports", imports);
    process.exit(1);
  }
  return module;
}

/// An instance that knows the shipped data.
export function coreWithData(module, root) {
  return coreWith(module, shippedFiles(root));
}

/// An instance that knows these files: [path, text or bytes].
export function coreWith(module, files) {
  const core = new Core(module);
  for (const [path, content] of files) core.putFile(path, content);
  return core;
}

/// Runs the program on the same data; standard output must be one JSON object.
export function ask({ program, root }, words, folder) {
  const ended = spawnSync(program, ["--json", ...words], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, AFWEGING_DATA: join(root, "scenarios") },
  });
  if (ended.error) throw ended.error;
  return JSON.parse(ended.stdout);
}

/// Ends the test. A must-fail twin spoils every case and is good when each was noticed.
export function end({ mustFail }, cases, failures) {
  console.log(`${cases} cases, ${failures} differ`);
  process.exit((mustFail ? failures === cases && cases > 0 : failures === 0) ? 0 : 1);
}
