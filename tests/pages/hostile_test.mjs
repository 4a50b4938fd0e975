// SPDX-License-Identifier: EUPL-1.2
// Labels that try to leave their element, 10,000 of them: no script runs, no element appears, none is lost.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { assets, expect, given, opened, withBrowser } from "./browser.mjs";
import { fixturePage } from "./fixture.mjs";

const pieces = ["</script>", "<script>window.broken=1</script>", "<img src=x onerror=window.broken=1>", "<svg onload=window.broken=1>", "\"", "'", "`", "-->", "<!--", "]]>",
  "&lt;script&gt;", "&#60;", "javascript:window.broken=1", "</title>", "</style>", "</table>", "</figure></main>", "<iframe srcdoc='<script>1</script>'>", "${7*7}", "\\u003cscript\\u003e",
  "\u2028", "\u202e", "\ufeff", "😀", "e\u0301", "<base href=//x>", "<form action=//x><button>", "style=position:fixed", "onclick=window.broken=1", "<a href=javascript:window.broken=1>"];
let state = 7;
const next = (n) => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) % n;
const hostile = () => Array.from({ length: 1 + next(4) }, () => pieces[next(pieces.length)]).join(next(2) === 0 ? "" : " ");

const texts = new Set(["label", "text", "low_text", "high_text", "heading", "title", "alt", "bound"]);
let made = 0;
const copies = 24;
function poisoned(figure) {
  return JSON.parse(JSON.stringify(figure), (key, value) => {
    if (!texts.has(key) || typeof value !== "string") return value;
    made += 1;
    return hostile();
  });
}

/** Elements by name, in the order of the document, without how texts are cut in lines. */
const shape = (page) => page.evaluate(() => [...document.querySelectorAll("*")].filter((e) => !e.closest("svg")).map((e) => e.localName).join(" "));

await withBrowser(async (browser) => {
  const { script, style } = assets();
  const file = resolve(given.pictures, "hostile.html");
  writeFileSync(file, fixturePage(script, style, (f) => f, copies));
  let whole = "";
  await opened(browser, file, {}, async (page) => { whole = await shape(page); });
  for (let round = 0; made < 10000; ++round) {
    writeFileSync(file, fixturePage(script, style, poisoned, copies));
    await opened(browser, file, {}, async (page) => {
      expect((await page.evaluate(() => window.broken)) === undefined, `no script of a label runs (round ${round})`);
      expect((await shape(page)) === whole, `no element appears or goes (round ${round})`);
      const foreign = await page.evaluate(() => [...document.querySelectorAll("svg *")].map((e) => e.localName)
        .filter((n) => !["g", "path", "rect", "circle", "text", "tspan", "defs", "pattern"].includes(n)));
      expect(foreign.length === 0, "drawings hold only what they are made of", foreign.join());
      expect((await page.locator("svg.chart").count()) === 16 * copies - 4 * (copies - 1), "every figure is drawn");
    });
  }
  console.log(`${made} hostile strings`);
});
