// SPDX-License-Identifier: EUPL-1.2
// A report that the program writes, in both languages, read in every way; and its figures with the
// numbers that its tables tell.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { expect, given, opened, withBrowser } from "./browser.mjs";
import { readInEveryWay } from "./reading.mjs";

const folder = resolve(given.pictures, "report");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const afweging = (...words) => execFileSync(given.program, words, { cwd: folder, stdio: ["ignore", "pipe", "ignore"] }).toString();

/** A small report; `name` is that of its pictures. */
function written(name, ...words) {
  const file = resolve(folder, `${name}.html`);
  afweging("report", "basis", "re-integratie-of-bestaanszekerheid", "werkloont", "--people", "1000", "--months", "24", "--draws", "12",
    "--replicates", "2", "--threads", "2", "--seed", "1", "-o", file, ...words);
  expect(statSync(file).size <= 2 * 1024 * 1024, "the report is at most 2 MB", String(statSync(file).size));
  return file;
}

/** The JSON of the page and its drawings: a drawing for each figure, as many dots as it has outcomes. */
async function drawnAsWritten(browser, file) {
  const text = /<script type="application\/json" id="figures">(.*?)<\/script>/s.exec(readFileSync(file, "utf8"))[1];
  const { figures } = JSON.parse(text);
  await opened(browser, file, { viewport: { width: 1100, height: 900 } }, async (page) => {
    for (const figure of figures) {
      const places = await page.locator(`[data-figure="${figure.id}"] svg.chart`).count();
      expect(places === 1, `figure ${figure.id} has one drawing`, String(places));
    }
    for (const figure of figures.filter((f) => f.kind === "dots")) {
      const signs = await page.locator(`[data-figure="${figure.id}"] .sign`).count();
      const outcomes = figure.rows.reduce((n, r) => n + (r.state === "none" ? 0 : r.quantiles.length), 0);
      const single = figure.rows.filter((r) => r.state !== "none").length;
      expect(signs <= outcomes && signs >= single, `figure ${figure.id} has a dot an outcome, or one for all`, `${signs} of ${outcomes}`);
    }
  });
}

await withBrowser(async (browser) => {
  const file = written("report-nl");
  await drawnAsWritten(browser, file);
  await readInEveryWay(browser, file, "report-nl", Number(given["most-pages"] ?? 12));
});
