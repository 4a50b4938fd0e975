// SPDX-License-Identifier: EUPL-1.2
// A table as text to take along: every number with its range and its source; and as CSV for two Excels.

/** One number or text of a table. */
export interface Cell {
  row: string;
  column: string;
  text: string;
  /** Of an estimate; "" of other text. */
  value: string;
  low: string;
  high: string;
  unit: string;
  source: string;
}

const squeezed = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();

/** The words of an element without the drawings and buttons in it. */
function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll("svg, button, [data-figure]")) part.remove();
  for (const part of copy.querySelectorAll("small, li, strong")) part.before(" ");
  return squeezed(copy.textContent);
}

/** The cells of a table, row after row; hidden rows are not among them. */
export function cellsOf(table: HTMLTableElement): Cell[] {
  const columns = [...table.querySelectorAll("thead th")].map((head) => squeezed(head.textContent));
  const rows = [...table.querySelectorAll<HTMLTableRowElement>("tbody tr")].filter((row) => !row.hidden);
  return rows.flatMap((row) => [...row.querySelectorAll("td")].map((cell, i): Cell => {
    const estimate = cell.querySelector<HTMLElement>("[data-estimate]");
    const of = (name: string): string => estimate?.getAttribute(`data-${name}`) ?? "";
    const head = row.querySelector("th");
    return {
      row: head === null ? "" : wordsOf(head), column: columns[i + 1] ?? "", text: wordsOf(cell),
      value: of("estimate"), low: of("low"), high: of("high"), unit: of("unit"), source: of("source"),
    };
  }));
}

/** Plain text: title, a line a cell with its range and its source, and where it all comes from. */
export function plainText(title: string, cells: readonly Cell[], words: { source: string }, cite: string): string {
  const lines = cells.filter((c) => c.text !== "").map((c) =>
    `${c.row}${c.column === "" ? "" : ` - ${c.column}`}: ${c.text}${c.source === "" ? "" : ` [${words.source}: ${c.source}]`}`);
  return [title, ...lines, cite].filter((line) => line !== "").join("\n");
}

/** A spreadsheet would take a text that begins so for a formula. */
const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** A line a cell. Dutch: semicolons, decimal commas and a mark of UTF-8, which a Dutch Excel opens at once. */
export function csvText(cells: readonly Cell[], heads: readonly string[], dutch: boolean): string {
  const mark = dutch ? ";" : ",";
  const quoted = (text: string): string => (text.includes(mark) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const number = (text: string): string => (dutch ? text.replace(".", ",") : text);
  const line = (values: readonly string[]): string => values.map(quoted).join(mark);
  const lines = cells.map((c) => line([guarded(c.row), guarded(c.column), guarded(c.text), number(c.value),
    number(c.low), number(c.high), guarded(c.unit), guarded(c.source)]));
  return `${dutch ? "\uFEFF" : ""}${[line(heads), ...lines].join("\r\n")}\r\n`;
}

/** A name for a file: letters and digits of the title. */
export function fileName(title: string, ending: string): string {
  const plain = title.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60);
  return `${plain === "" ? "tabel" : plain}${ending}`;
}
