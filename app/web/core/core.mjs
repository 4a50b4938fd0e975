// SPDX-License-Identifier: EUPL-1.2
// The module from JavaScript: texts in, answers and months out. Page: docs/formats/web-module.md
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const tooEarly = 0;

/// The instance has ended; `words` says why in both languages. Make a new Core.
export class CoreEnded extends Error {
  constructor(words, cause) {
    super(words.en || `the module trapped (${cause.message})`, { cause });
    this.name = "CoreEnded";
    this.words = words;
  }
}

/// One instance of the module: one Worker's reader and world.
export class Core {
  #exports;

  /// `module` is a WebAssembly.Module; it may be shared between Workers, an instance not.
  constructor(module) {
    this.#exports = new WebAssembly.Instance(module, {}).exports;
    this.#call("_initialize");
  }

  /// Bytes of memory in use.
  get memoryBytes() {
    return this.#exports.memory.buffer.byteLength;
  }

  /// Keeps a file (text or bytes) under a path. What the program ships with stands in "data/".
  putFile(path, content) {
    const name = encoder.encode(path);
    this.#write(name, typeof content === "string" ? encoder.encode(content) : content);
    this.#call("put_file", name.length);
  }

  /// Reads the scenario file with that path, or the shipped scenario with that name. The answer has
  /// `problems`; without any it tells what the scenario is.
  read(pathOrName) {
    return this.#ask("read", pathOrName);
  }

  /// What differs between another scenario and the one that was read, in sentences.
  differences(pathOrName) {
    return this.#ask("differences", pathOrName);
  }

  /// Which value stands where in a month's record.
  layout() {
    return this.#ask("layout");
  }

  /// Makes a run of the scenario that was read. Without months or people they are the scenario's.
  prepare({ seed, months = 0, people = 0 }) {
    return this.#ask("prepare", "", BigInt(seed), months, people);
  }

  /// Makes the world of a replicate.
  begin(replicate) {
    if (this.#call("begin", replicate) === tooEarly) throw new Error("prepare comes before begin");
  }

  /// Simulates the next month. The record is a view that holds until the next call of anything.
  month(recordSize) {
    const address = this.#call("month");
    if (address === 0) throw new Error("begin comes before month");
    return new BigInt64Array(this.#exports.memory.buffer, address, recordSize);
  }

  #write(...parts) {
    const size = parts.reduce((sum, part) => sum + part.length, 0);
    let address = this.#call("input", size);
    for (const part of parts) {
      new Uint8Array(this.#exports.memory.buffer, address, part.length).set(part);
      address += part.length;
    }
  }

  #ask(name, text = "", ...numbers) {
    this.#write(encoder.encode(text));
    if (this.#call(name, ...numbers) === tooEarly) throw new Error(`read comes before ${name}`);
    const bytes = new Uint8Array(this.#exports.memory.buffer, this.#call("output"),
      this.#call("output_size"));
    return JSON.parse(decoder.decode(bytes));
  }

  #call(name, ...numbers) {
    try {
      return this.#exports[name](...numbers);
    } catch (cause) {
      throw new CoreEnded({ en: this.#lastWords(0), nl: this.#lastWords(1) }, cause);
    }
  }

  #lastWords(language) {
    const bytes = new Uint8Array(this.#exports.memory.buffer, this.#exports.last_words(language));
    return decoder.decode(bytes.subarray(0, bytes.indexOf(0)));
  }
}
