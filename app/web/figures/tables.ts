// SPDX-License-Identifier: EUPL-1.2
// Buttons at tables: take one along as text or CSV; hide rows of the table of outcomes, which are then
// named. Made by the script, so that nothing stands there that does nothing.
import { cellsOf, csvText, fileName, plainText } from "./table_text";
import { type Words } from "./types";

const word = (words: Words, key: string): string => words[key] ?? "";

function button(text: string, label: string, act: (self: HTMLButtonElement) => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.setAttribute("aria-label", label);
  made.addEventListener("click", () => act(made));
  return made;
}

/** A link that keeps the text as a file: nothing leaves the page. */
function keep(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** By the browser's own way, or by a selection where a page from disk may not. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}

/** What is said aloud, once for the page. */
function speaker(): (text: string) => void {
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.className = "hidden-text";
  document.querySelector("main")?.append(status);
  return (text) => { status.textContent = text; };
}

function addTools(table: HTMLTableElement, words: Words, say: (text: string) => void): void {
  const title = table.caption?.textContent?.trim() ?? "";
  const named = (text: string): string => `${text}: ${title}`;
  const heads = ["csv_row", "csv_column", "csv_text", "csv_value", "csv_low", "csv_high", "csv_unit", "csv_source"].map((k) => word(words, k));
  const tools = document.createElement("div");
  tools.className = "table-tools no-print";
  const csv = (dutch: boolean) => (): void => {
    keep(csvText(cellsOf(table), heads, dutch), fileName(title, ".csv"));
    say(named(word(words, "kept")));
  };
  tools.append(
    button(word(words, "copy"), named(word(words, "copy")), (self) => {
      const text = plainText(title, cellsOf(table), { source: word(words, "csv_source") }, word(words, "cite"));
      void copy(text).then((done) => {
        const told = word(words, done ? "copied" : "not_copied");
        const show = (text: string): void => {
          self.textContent = text;
          self.setAttribute("aria-label", named(text));
        };
        show(told);
        say(told);
        setTimeout(() => show(word(words, "copy")), 2000);
      });
    }),
    button(word(words, "csv_nl"), named(word(words, "csv_nl")), csv(true)),
    button(word(words, "csv"), named(word(words, "csv")), csv(false)));
  (table.closest(".table-wrap") ?? table).after(tools);
}

/** Rows that a reader hides, named under the table with a button each to show it again. */
function addHiding(table: HTMLTableElement, words: Words, say: (text: string) => void): void {
  const line = document.createElement("p");
  line.className = "hidden-rows";
  line.hidden = true;
  line.append(`${word(words, "hidden")}: `);
  (table.closest(".table-wrap") ?? table).after(line);
  for (const row of table.querySelectorAll<HTMLTableRowElement>("tbody tr")) {
    const head = row.querySelector("th");
    if (head === null) continue;
    const name = head.textContent?.trim() ?? "";
    const hide = button(word(words, "hide"), `${word(words, "hide")}: ${name}`, () => {
      row.hidden = true;
      const back = button(name, `${word(words, "show")}: ${name}`, () => {
        row.hidden = false;
        back.remove();
        line.hidden = line.querySelector("button") === null;
        hide.focus();
      });
      line.append(back);
      line.hidden = false;
      back.focus();
      say(`${word(words, "hidden")}: ${name}`);
    });
    hide.className = "hide-row no-print";
    head.append(hide);
  }
}

/** All tables of the page; nothing where the page brought no words for it. */
export function equipTables(words: Words): void {
  if (words["copy"] === undefined) return;
  const say = speaker();
  for (const table of document.querySelectorAll<HTMLTableElement>("main table")) addTools(table, words, say);
  const outcomes = document.querySelector<HTMLTableElement>("#tradeoff table");
  if (outcomes !== null) addHiding(outcomes, words, say);
}
