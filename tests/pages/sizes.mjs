// SPDX-License-Identifier: EUPL-1.2
// What every page carries: at most 11 KB of style, and 60 KB of script and style together when zipped. And
// what no source of a page may do: make elements of text, run text, ask for anything.
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const [folder, sources] = process.argv.slice(2);
const forbidden = /\b(?:eval|Function\(|innerHTML|dangerouslySetInnerHTML|outerHTML|insertAdjacentHTML|document\.write|fetch|XMLHttpRequest|WebSocket|localStorage|sessionStorage|cookie)\b/;
const found = readdirSync(sources).map((name) => [name, forbidden.exec(readFileSync(`${sources}/${name}`, "utf8"))]).filter(([, hit]) => hit);
const script = readFileSync(`${folder}/report.js`);
const style = readFileSync(`${folder}/report.css`);
const zipped = gzipSync(script).length + gzipSync(style).length;
console.log(`script ${script.length}, style ${style.length}, together zipped ${zipped} bytes`);
const wrong = [
  style.length > 11264 && "the stylesheet is over 11 KB",
  zipped > 60 * 1024 && "script and stylesheet are over 60 KB zipped",
  ...found.map(([name, hit]) => `${name} has ${hit[0]}`),
  /\b(?:eval|fetch|XMLHttpRequest|WebSocket|importScripts)\(|new Function/.test(script) && "the script runs text or asks for something",
  /url\(|@import|https?:/.test(style) && "the stylesheet names an address",
].filter(Boolean);
for (const sentence of wrong) console.error(sentence);
process.exit(wrong.length === 0 ? 0 : 1);
