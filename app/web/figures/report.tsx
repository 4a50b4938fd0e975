// SPDX-License-Identifier: EUPL-1.2
// Begins a page: reads the JSON of its figures and draws each where the page has a place for it. What
// is wrong is told to the console; the page is whole without us, so a reader never meets an error.
import "./report.css";
import { render } from "preact";
import { Chart } from "./chart";
import { type CellShape, cellShape } from "./dots";
import { type Measure, measureBy } from "./measure";
import { readFigure } from "./rules";
import { equipTables } from "./tables";
import { type Figure, type Words } from "./types";

interface Place {
  mount: HTMLElement;
  figure: Figure;
  name: string;
  cell: boolean;
}

/** Widest drawing of rows, and that of A4: more than its 688 pixels, for smaller print. */
const widest = 760;
const paper = 860;
const half = 0.48;
/** Of a drawing in a cell, on a screen at most and on paper. */
const cellWidth = (room: number, print: boolean): number => (print ? 120 : Math.min(room, 220));
/** Kinds that take the whole width of the page. */
const wide: ReadonlySet<string> = new Set(["fan", "flow", "lives"]);
/** Kinds of which paper has the table, which is smaller there. */
const tabled: ReadonlySet<string> = new Set(["chances"]);
/** Kinds that stand two beside each other on paper. */
const paired: ReadonlySet<string> = new Set(["groups", "parts", "layers", "tornado", "fan", "bars"]);

function tell(where: string, problems: readonly string[]): void {
  for (const problem of problems) console.error(`figures: ${where}: ${problem}`);
}

function readPage(): { figures: Map<string, Figure>; words: Words } {
  const figures = new Map<string, Figure>();
  const text = document.getElementById("figures")?.textContent ?? "";
  try {
    const page = JSON.parse(text) as { words?: Words; figures?: unknown[] };
    for (const value of page.figures ?? []) {
      const { figure, problems } = readFigure(value);
      const id = (value as { id?: unknown } | null)?.id;
      tell(String(id), problems);
      if (figure !== undefined) figures.set(figure.id, figure);
    }
    return { figures, words: page.words ?? {} };
  } catch (error) {
    tell("page", [String(error)]);
    return { figures, words: {} };
  }
}

/** The size of text that the reader chose, against the usual one. */
function textScale(): number {
  return Math.max(1, Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1);
}

function draw(place: Place, words: Words, measure: Measure, shape: CellShape | undefined, print: boolean): void {
  const { mount, figure, name, cell } = place;
  const room = mount.clientWidth / textScale();
  if (room <= 0) return;
  const whole = (document.querySelector("main")?.clientWidth ?? room) / textScale();
  const most = wide.has(figure.kind) ? whole : Math.min(whole, widest);
  const width = cell ? cellWidth(room, print) : print ? paper * (paired.has(figure.kind) ? half : Math.min(1, room / most)) : Math.min(most, room);
  try {
    render(<Chart figure={figure} width={width} words={words} measure={measure} name={name} cell={cell} dense={print}
      {...(shape === undefined ? {} : { shape })} />, mount);
  } catch (error) {
    tell(figure.id, [String(error)]);
  }
}

/** What the cells of the row of the table share. */
function shapeOfRow(place: Place, places: readonly Place[], print: boolean): CellShape | undefined {
  const row = place.mount.closest("tr");
  if (!place.cell || row === null) return undefined;
  const cells = places.filter((p) => p.cell && p.mount.closest("tr") === row);
  const width = Math.min(...cells.map((p) => cellWidth(p.mount.clientWidth / textScale(), print)));
  return width > 10 ? cellShape(cells.map((p) => p.figure).filter((f) => f.kind === "dots"), width) : undefined;
}

/** The element says what the drawing shows, also where the page did not say so itself. */
function name(mount: HTMLElement, figure: Figure): void {
  if (wide.has(figure.kind)) mount.classList.add("wide");
  if (!mount.classList.contains("cell-mount")) {
    if (paired.has(figure.kind)) mount.closest("figure")?.classList.add("paired");
    if (figure.kind === "flow") mount.closest("figure")?.classList.add("stream-figure");
    if (tabled.has(figure.kind)) mount.closest("figure")?.classList.add("tabled");
  }
  if (!mount.hasAttribute("role")) mount.setAttribute("role", "img");
  if (!mount.hasAttribute("aria-label")) mount.setAttribute("aria-label", figure.alt);
}

function findPlaces(figures: Map<string, Figure>): Place[] {
  return [...document.querySelectorAll<HTMLElement>("[data-figure]")].flatMap((mount, i) => {
    const id = mount.dataset["figure"] ?? "";
    const figure = figures.get(id);
    if (figure === undefined) {
      tell(id, ["no figure to draw here"]);
      return [];
    }
    name(mount, figure);
    return [{ mount, figure, name: `figure-${i}`, cell: mount.classList.contains("cell-mount") }];
  });
}

/** Tables that fall apart into cells on a narrow page stay tables for who hears them. */
function keepTables(): void {
  const roles: Record<string, string> = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
  for (const table of document.querySelectorAll("table.stack")) {
    for (const part of [table, ...table.querySelectorAll("thead, tbody, tr, td, th")]) {
      const head = part.getAttribute("scope") === "row" ? "rowheader" : "columnheader";
      part.setAttribute("role", roles[part.tagName] ?? head);
    }
  }
}

function begin(): void {
  const { figures, words } = readPage();
  document.documentElement.classList.remove("no-script");
  keepTables();
  const places = findPlaces(figures);
  const measure = measureBy(getComputedStyle(document.body).fontFamily);
  const drawAll = (print: boolean): void => {
    for (const place of places) draw(place, words, measure, shapeOfRow(place, places, print), print);
  };
  drawAll(matchMedia("print").matches);
  equipTables(words);
  for (const { mount } of places) {
    // The table stood open for who has no script.
    if (mount.childElementCount > 0) mount.closest("figure")?.querySelector("details.figure-data")?.removeAttribute("open");
  }
  const widths = new Map<Element, number>();
  const observer = new ResizeObserver((entries) => {
    const changed = entries.filter((e) => widths.get(e.target) !== e.contentRect.width);
    for (const e of changed) widths.set(e.target, e.contentRect.width);
    for (const place of places.filter((p) => changed.some((e) => e.target === p.mount))) {
      const print = matchMedia("print").matches;
      draw(place, words, measure, shapeOfRow(place, places, print), print);
    }
  });
  for (const { mount } of places) observer.observe(mount);
  const opened: Element[] = [];
  addEventListener("beforeprint", () => {
    for (const data of document.querySelectorAll(".tabled details.figure-data:not([open])")) {
      data.setAttribute("open", "");
      opened.push(data);
    }
    drawAll(true);
  });
  addEventListener("afterprint", () => {
    for (const data of opened.splice(0)) data.removeAttribute("open");
    drawAll(false);
  });
}

if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
else begin();
