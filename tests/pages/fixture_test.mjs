// SPDX-License-Identifier: EUPL-1.2
// The page with every figure and state, read in every way.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { assets, expect, given, opened, withBrowser } from "./browser.mjs";
import { fixturePage } from "./fixture.mjs";
import { readInEveryWay } from "./reading.mjs";

const file = resolve(given.pictures, "figures.html");
const { script, style } = assets();
writeFileSync(file, fixturePage(script, style));

/** A figure that is wrong is told to the console; its table stays open, and the others are drawn. */
async function wrongFigure(browser) {
  const broken = resolve(given.pictures, "broken.html");
  writeFileSync(broken, fixturePage(script, style, (f) => (f.id === "depends" ? { ...f, answer: "31" } : f)));
  const page = await browser.newPage();
  const told = [];
  page.on("console", (m) => told.push(m.text()));
  page.on("pageerror", (e) => told.push(`thrown: ${e.message}`));
  await page.goto(`file://${broken}`);
  expect(told.length === 2 && told.every((t) => t.startsWith("figures: depends: ")), "a wrong figure is told, not thrown", told.join("\n  "));
  expect(await page.locator("#fig-depends details[open]").count() === 1, "its table stays open");
  expect(await page.locator("svg.chart").count() === 15, "the others are drawn", String(await page.locator("svg.chart").count()));
  await page.close();
}

/** A municipality's own tokens win. */
async function houseStyle(browser) {
  const themed = resolve(given.pictures, "house.html");
  const house = ":root{--basis-color-default-bg-document:#fffbe6;--basis-color-default-color-document:#102030}";
  writeFileSync(themed, fixturePage(script, house + style));
  await opened(browser, themed, { viewport: { width: 900, height: 700 } }, async (page) => {
    const of = await page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector("svg .label")).fill]);
    expect(of.join() === "rgb(255, 251, 230),rgb(16, 32, 48)", "tokens of a house style win", of.join());
  });
}

await withBrowser(async (browser) => {
  await readInEveryWay(browser, file, "figures", 6);
  await wrongFigure(browser);
  await houseStyle(browser);
});
