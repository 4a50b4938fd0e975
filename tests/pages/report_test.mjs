// SPDX-License-Identifier: EUPL-1.2
// A report that the program writes, read in every way; its drawings beside its data; and one of a plan
// whose names try to leave their element.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, given, opened, violations, withBrowser } from "./browser.mjs";
import { printed, readInEveryWay } from "./reading.mjs";

const folder = resolve(given.pictures, "report");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const afweging = (...words) => execFileSync(given.program, words, { cwd: folder, stdio: ["ignore", "pipe", "ignore"] }).toString();

/** A small report on plans; `name` is that of its pictures. */
function written(name, plans, people, ...words) {
  const file = resolve(folder, `${name}.html`);
  afweging("report", ...plans, "--people", people, "--months", "24", "--replicates", "2", "--threads", "2", "--seed", "1", "-o", file, ...words);
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

const hostile = `</script><script>window.broken=1</script><img src=x onerror='window.broken=1'>`;

/** A plan named by somebody who means harm; in English. */
function hostilePlan() {
  const plan = resolve(folder, "hostile.toml");
  writeFileSync(plan, `extends = "basis"\n[scenario]\nname = "hostile"\n${["label_nl", "label_en", "question_nl", "question_en"]
    .map((key) => `${key} = "${hostile}"`).join("\n")}\n[levers.instruments.werkloont]\nbudget_eur_per_year = 340000\n`);
  return plan;
}

async function staysText(browser, file) {
  await opened(browser, file, { viewport: { width: 1100, height: 900 } }, async (page) => {
    const found = await page.evaluate(() => ({
      broken: window.broken, foreign: document.querySelectorAll("img, iframe, object, link, form").length,
      title: document.querySelector("h1").textContent, handlers: [...document.querySelectorAll("*")].filter((e) => [...e.attributes].some((a) => a.name.startsWith("on"))).length,
    }));
    expect(found.broken === undefined && found.foreign === 0 && found.handlers === 0, "what a plan is called stays text", JSON.stringify(found));
    expect(found.title.includes("</script><script>"), "it is told as it was written", found.title);
    expect((await page.locator("svg.chart").count()) > 0, "figures are drawn all the same");
  });
}

/** Every table can be taken along, with a keyboard; rows of the table of outcomes can be hidden, and are named. */
async function takenAlong(browser, file) {
  const options = { viewport: { width: 1100, height: 900 }, acceptDownloads: true, permissions: ["clipboard-read", "clipboard-write"] };
  await opened(browser, file, options, async (page) => {
    const tables = await page.locator("main table").count();
    expect((await page.locator(".table-tools").count()) === tables, "every table has its buttons", String(tables));
    const tools = page.locator("#tradeoff .table-tools button");
    await tools.first().focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector("[role=status]").textContent !== "");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(/^Alle uitkomsten[\s\S]* - Plan B naast A: .*bereik .*\[bron: stock B-A 0\+24\]/.test(copied) && /seed 1/.test(copied), "copied text has range and source", copied.slice(0, 300));
    for (const [place, mark, start] of [[1, ";", "\uFEFFrij;kolom"], [2, ",", "rij,kolom"]]) {
      const [download] = await Promise.all([page.waitForEvent("download"), tools.nth(place).click()]);
      const text = readFileSync(await download.path(), "utf8");
      expect(text.startsWith(start) && text.split("\r\n")[1].split(mark).length >= 8, "a table is kept as CSV", text.slice(0, 200));
      expect(download.suggestedFilename().endsWith(".csv"), "its name ends in .csv", download.suggestedFilename());
    }
    const rows = page.locator("#tradeoff tbody tr").filter({ visible: true });
    const before = await rows.count();
    const name = await page.locator("#tradeoff tbody th").nth(1).evaluate((head) => head.firstChild.textContent);
    await page.locator("#tradeoff .hide-row").nth(1).focus();
    await page.keyboard.press("Enter");
    expect((await rows.count()) === before - 1, "a row can be hidden");
    expect((await page.locator(".hidden-rows").innerText()).includes(name), "it is named under the table", name);
    const found = await violations(page);
    expect(found.length === 0, "axe finds nothing with a hidden row", found.join("; "));
    await page.keyboard.press("Enter");
    expect((await rows.count()) === before && !(await page.locator(".hidden-rows").isVisible()), "and comes back where the keyboard is");
  });
  await opened(browser, file, { javaScriptEnabled: false }, async (page) => {
    expect((await page.locator("main button").count()) === 0, "without script there are no buttons");
  });
}

/** Two plans fit what a council reads: so many pages of A4. */
async function shortOnPaper(browser, file, most) {
  await opened(browser, file, { viewport: { width: 1100, height: 900 } }, (page) => printed(page, "report-two", most));
}

await withBrowser(async (browser) => {
  const file = written("report-nl", ["basis", "re-integratie-of-bestaanszekerheid", "werkloont"], "1000", "--draws", "12");
  await drawnAsWritten(browser, file);
  await staysText(browser, written("report-hostile", ["basis", hostilePlan()], "300", "--draws", "3", "--lang", "en"));
  await takenAlong(browser, file);
  await shortOnPaper(browser, written("report-two", ["basis", "re-integratie-of-bestaanszekerheid-2"], "1000", "--draws", "12"), 7);
  await readInEveryWay(browser, file, "report-nl", Number(given["most-pages"] ?? 14));
});
