// SPDX-License-Identifier: EUPL-1.2
// A page with every figure, in the form of the program's reports: policy by hash, data as JSON, tables.
import { createHash } from "node:crypto";
import { figures, words } from "../app/web/figures/fixture_figures.mjs";

const escaped = (text) => String(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const mount = (figure, look) => `<div class="${look}" data-figure="${escaped(figure.id)}" role="img" aria-label="${escaped(figure.alt)}"></div>`;

/** Rows of a figure as a table: what a reader without the drawing has. */
function tableOf(figure) {
  const rows = figure.rows ?? figure.years ?? figure.panels ?? figure.lanes ?? figure.links ?? figure.points.filter((point) => point.state === "on");
  return `<div class="table-wrap" tabindex="0"><table class="stack"><caption>${escaped(figure.title)}</caption>
<thead><tr><th scope="col">Wat</th><th scope="col">Waarde</th></tr></thead><tbody>${rows.map((row) =>
    `<tr><th scope="row">${escaped(row.label ?? (row.from === undefined ? row.state : `${row.from} naar ${row.to}`))}</th><td data-label="Waarde">${escaped(row.text ?? row.total ?? "")}</td></tr>`).join("")}</tbody></table></div>`;
}

const figureOf = (figure) => `<figure id="fig-${escaped(figure.id)}" class="figure"><figcaption>${escaped(figure.title)}</figcaption>${
  mount(figure, "figure-mount")}<details class="figure-data" open><summary>Cijfers bij deze figuur</summary>${tableOf(figure)}</details></figure>`;

/** The table of outcomes and plans, with a small drawing in each cell. */
function tradeOff(cells) {
  const cell = (figure, value, range, plan) => `<td data-label="Plan ${plan}" class="plan-${plan}"><span class="${value === undefined ? "not-shown" : ""}">${
    value === undefined ? "Geen aantoonbaar verschil" : `<strong class="value">${value}</strong>`} <small class="range">bereik ${range}</small></span>${mount(figure, "cell-mount")}</td>`;
  return `<section id="tradeoff" aria-labelledby="h-tradeoff"><h2 id="h-tradeoff">De afweging</h2><div class="table-wrap" tabindex="0"><table class="stack"><caption>Uitkomsten per plan</caption>
<thead><tr><th scope="col">Uitkomst</th><th scope="col">Plan B</th><th scope="col">Plan C</th></tr></thead><tbody>
<tr><th scope="row">Mensen in de bijstand, aan het eind</th>${cell(cells[0], "31 minder", "14 tot 48 minder", "B")}${cell(cells[1], undefined, "23 minder tot 17 meer", "C")}</tr>
<tr><th scope="row">Schuld per persoon</th>${cell(cells[2], undefined, "6 minder tot 17 meer", "B")}${cell(cells[3], "40 minder", "22 tot 58 minder", "C")}</tr></tbody></table></div></section>`;
}

const head = `<header class="report-head"><h1>Wat gebeurt er als wij 4 ton per jaar extra uitgeven aan werk of aan bestaanszekerheid?</h1>
<ul class="plans"><li class="plan-A"><b>A</b> Huidige mix <small>scenario <code>basis</code></small></li><li class="plan-B"><b>B</b> Naar werk <small>scenario <code>naar-werk</code></small></li><li class="plan-C"><b>C</b> Bestaanszekerheid <small>scenario <code>bestaanszekerheid</code></small></li></ul>
<dl class="facts"><dt>Gemeente</dt><dd>Voorbeeldstad, verzonnen</dd><dt>Periode</dt><dd>2027 tot en met 2029</dd></dl></header>
<section id="answer" aria-labelledby="h-answer"><h2 id="h-answer">Antwoord in drie zinnen</h2><ol class="answer"><li>Met plan B zijn er na 3 jaar <strong>14 tot 48 mensen minder</strong> in de bijstand.</li><li>Met plan C is er <strong>geen aantoonbaar verschil</strong>.</li></ol></section>`;

/** The page, with each figure `copies` times. `change` may alter figures first. */
export function fixturePage(script, style, change = (f) => f, copies = 1) {
  const drawn = Array.from({ length: copies }, (_, i) => figures.map((f) => ({ ...change(structuredClone(f)), id: i === 0 ? f.id : `${f.id}-${i}` }))).flat();
  const data = JSON.stringify({ language: "nl", words, figures: drawn }).replaceAll("<", "\\u003c");
  const cells = drawn.filter((f) => f.id.startsWith("cell-"));  // the first four have a place
  const sections = drawn.filter((f) => !f.id.startsWith("cell-"))
    .map((f) => `<section aria-labelledby="h-${escaped(f.id)}"><h2 id="h-${escaped(f.id)}">${escaped(f.title)}</h2>${figureOf(f)}</section>`);
  return `<!doctype html><html lang="nl" class="no-script"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; img-src data:; base-uri 'none'; form-action 'none'">
<title>Proefpagina met alle figuren</title><style>${style}</style></head><body><main>${head}${tradeOff(cells)}${sections.join("")}</main>
<script type="application/json" id="figures">${data}</script><script>${script}</script></body></html>`;
}
