// SPDX-License-Identifier: EUPL-1.2
// What holds of any page that the program writes, in every way of reading it.
import { writeFileSync } from "node:fs";
import { expect, given, opened, sidewards, violations } from "./browser.mjs";

const picture = (name) => `${given.pictures}/${name}.png`;

/** Every place for a figure has a drawing with a name, and nothing in it sticks out of the page. */
async function figuresDrawn(page) {
  const found = await page.evaluate(() => [...document.querySelectorAll("[data-figure]")].filter((m) => m.checkVisibility()).map((m) => ({
    id: m.dataset.figure, drawn: m.querySelector("svg.chart") !== null, name: m.getAttribute("aria-label") ?? "", role: m.getAttribute("role"),
    out: Math.max(0, ...[...m.querySelectorAll("text")].map((t) => t.getBoundingClientRect().right)) - document.documentElement.clientWidth,
    small: Math.min(99, ...[...m.querySelectorAll("text")].map((t) => parseFloat(getComputedStyle(t).fontSize) * (t.getScreenCTM()?.a ?? 1))),
  })));
  for (const f of found) {
    expect(f.drawn, `figure ${f.id} is drawn`);
    expect(f.role === "img" && f.name.length > 10, `figure ${f.id} says what it shows`, f.name);
    expect(f.out <= 0, `texts of ${f.id} stay on the page`, `${f.out} out`);
    expect(f.small >= 9, `texts of ${f.id} are at least 9 pixels`, String(f.small));
  }
  return found.length;
}

/** Texts of one drawing that lie over one another. */
function overlaps(page) {
  return page.evaluate(() => [...document.querySelectorAll("svg.chart")].flatMap((svg) => {
    const boxes = [...svg.querySelectorAll("text")].flatMap((t) => t.querySelector("tspan") ? [...t.querySelectorAll("tspan")] : [t])
      .filter((t) => t.textContent.trim() !== "").map((t) => ({ text: t.textContent, box: t.getBoundingClientRect() }));
    return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) =>
      Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 2 &&
      Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 5)
      .map((b) => `${svg.parentElement.dataset.figure}: "${a.text}" over "${b.text}"`));
  }));
}

async function looked(page, name, checks = {}) {
  await figuresDrawn(page);
  const found = await violations(page);
  expect(found.length === 0, `axe finds nothing (${name})`, found.join("\n  "));
  const over = await overlaps(page);
  expect(over.length === 0, `no text lies over another (${name})`, over.join("\n  "));
  expect((await sidewards(page)) <= 0, `nothing scrolls sidewards (${name})`, String(await sidewards(page)));
  await checks.more?.(page);
  await page.screenshot({ path: picture(name), fullPage: true });
}

/** All ways of reading `file`; `name` begins those of the pictures; `pages`: how many A4 it may print to. */
export async function readInEveryWay(browser, file, name, pages) {
  const wide = { viewport: { width: 1100, height: 900 } };
  await opened(browser, file, { ...wide, colorScheme: "light" }, (page) => looked(page, `${name}-light`, { more: closed }));
  await opened(browser, file, { ...wide, colorScheme: "dark" }, (page) => looked(page, `${name}-dark`, { more: dark }));
  // 400 % zoom of 1280 pixels is 320.
  await opened(browser, file, { viewport: { width: 320, height: 640 } }, (page) => looked(page, `${name}-320`));
  await opened(browser, file, { ...wide, reducedMotion: "reduce" }, async (page) => {
    const moving = await page.evaluate(() => document.getAnimations().length);
    expect(moving === 0, "nothing moves where a reader asked for no motion", String(moving));
  });
  await opened(browser, file, { ...wide, javaScriptEnabled: false }, (page) => withoutScript(page, name));
  await opened(browser, file, { ...wide, colorScheme: "dark" }, (page) => printed(page, name, pages));
}

async function closed(page) {
  const open = await page.evaluate(() => document.querySelectorAll("details.figure-data[open]").length);
  expect(open === 0, "tables of figures are folded once drawn", String(open));
}

async function dark(page) {
  const [r, g, b] = await page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number));
  expect(r + g + b < 150, "dark is dark", `${r} ${g} ${b}`);
}

async function withoutScript(page, name) {
  const shown = await page.locator("details.figure-data table").filter({ visible: true }).count();
  const all = await page.locator("details.figure-data table").count();
  expect(all > 0 && shown === all, "without script every table of a figure is open", `${shown} of ${all}`);
  const empty = await page.locator("[data-figure]").filter({ visible: true }).count();
  expect(empty === 0, "without script there is no empty place for a figure", String(empty));
  await page.screenshot({ path: picture(`${name}-no-script`), fullPage: true });
}

export async function printed(page, name, most) {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  writeFileSync(`${given.pictures}/${name}.pdf`, pdf);
  const count = (pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
  console.log(`${name} prints to ${count} pages of A4`);
  expect(count >= 1 && count <= most, `it prints to at most ${most} pages`, String(count));
  expect(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/.test(pdf.toString("latin1")), "it prints to A4");
}
