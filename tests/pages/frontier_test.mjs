// SPDX-License-Identifier: EUPL-1.2
// A frontier that the program writes, read in every way.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { expect, given, opened, withBrowser } from "./browser.mjs";
import { readInEveryWay } from "./reading.mjs";

const folder = resolve(given.pictures, "frontier");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const file = resolve(folder, "frontier.html");
execFileSync(given.program, ["frontier", "volgende-euro", "--seed", "1", "--people", "500", "--months", "12", "--draws", "6", "--replicates", "2",
  "--threads", "2", "-o", file], { cwd: folder, stdio: "ignore" });
expect(statSync(file).size <= 2 * 1024 * 1024, "the page is at most 2 MB", String(statSync(file).size));

await withBrowser(async (browser) => {
  const [figure] = JSON.parse(/<script type="application\/json" id="figures">(.*?)<\/script>/s.exec(readFileSync(file, "utf8"))[1]).figures;
  await opened(browser, file, { viewport: { width: 1100, height: 900 } }, async (page) => {
    const on = figure.points.filter((p) => p.state === "on").length;
    const filled = await page.locator("[data-figure=\"frontier\"] .sign.filled").count();
    expect(filled === on + 1, "each plan on the frontier is filled, and the legend", `${filled} of ${on + 1}`);
    const rows = await page.locator("figure .figure-data tbody tr").count();
    expect(rows === figure.points.length, "the table behind the picture has every plan", String(rows));
  });
  await readInEveryWay(browser, file, "frontier", 6);
});
