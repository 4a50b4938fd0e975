// SPDX-License-Identifier: EUPL-1.2
// A browser for tests of pages: it has no network, and remembers every request, message and breach.
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parseArgs } from "node:util";

export const { values: given } = parseArgs({
  options: { web: { type: "string" }, browser: { type: "string" }, pictures: { type: "string" }, program: { type: "string" }, "most-pages": { type: "string" } },
});
const packages = createRequire(`${given.web}/package.json`);
const { chromium } = packages("playwright-core");
const axe = readFileSync(packages.resolve("axe-core/axe.min.js"), "utf8");
mkdirSync(given.pictures, { recursive: true });

const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];

let failures = 0;
/** Counts what does not hold, and says it. */
export function expect(holds, sentence, found = "") {
  if (holds) return;
  failures += 1;
  console.error(`does not hold: ${sentence}${found === "" ? "" : `\n  found: ${found}`}`);
}

export const assets = () => ({
  script: readFileSync(`${given.web}/dist/report.js`, "utf8"), style: readFileSync(`${given.web}/dist/report.css`, "utf8"),
});

/** Opens a file as a reader would, and looks at it with `look`; what a page does wrong is expected not to happen. */
export async function opened(browser, file, options, look) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const wrong = [];
  const own = `file://${file}`;
  page.on("request", (r) => r.url() !== own && !r.url().startsWith("data:") && wrong.push(`request: ${r.url()}`));
  page.on("console", (m) => ["error", "warning"].includes(m.type()) && wrong.push(`console: ${m.text()}`));
  page.on("pageerror", (e) => wrong.push(`error: ${e.message}`));
  page.on("dialog", (d) => { wrong.push("a dialog"); return d.dismiss(); });
  await page.addInitScript(() => {
    window.breaches = [];
    document.addEventListener("securitypolicyviolation", (e) => window.breaches.push(`${e.violatedDirective} ${e.blockedURI}`));
  });
  await page.goto(own);
  await look(page);
  if (options.javaScriptEnabled !== false) {
    wrong.push(...(await page.evaluate(() => window.breaches)).map((b) => `policy: ${b}`));
  }
  expect(wrong.length === 0, "the page asks for nothing, breaks no policy and reports no error", wrong.join("\n  "));
  await context.close();
}

/** Violations by axe-core, rules of WCAG 2.2 AA and best practice. */
export async function violations(page) {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return found.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.target.join(" ")).join("; ")}`);
}

export const sidewards = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Runs `work` with a browser; ends the process with what was found. */
export async function withBrowser(work) {
  const browser = await chromium.launch({ executablePath: given.browser, args: flags });
  try {
    await work(browser);
  } finally {
    await browser.close();
  }
  console.log(failures === 0 ? "all holds" : `${failures} do not hold`);
  process.exit(failures === 0 ? 0 : 1);
}
