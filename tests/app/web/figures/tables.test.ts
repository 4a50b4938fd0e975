// SPDX-License-Identifier: EUPL-1.2
// A table taken along: range and source with every number, and nothing that a spreadsheet would execute.
import { describe, expect, it } from "vitest";
import { type Cell, csvText, fileName, plainText } from "@figures/table_text";

const cell: Cell = {
  row: "Mensen in de bijstand", column: "Plan B naast A", text: "31 minder bereik 14 tot 48 minder",
  value: "-31.25", low: "-48", high: "-14.5", unit: "personen", source: "stock B-A 0+36",
};
const plain: Cell = { row: "=1+1", column: "", text: "er is \"niemand\"; of toch", value: "", low: "", high: "", unit: "", source: "" };
const heads = ["rij", "kolom", "tekst", "gemiddelde", "laag", "hoog", "eenheid", "bron"];

describe("a table taken along", () => {
  it("has its range and source in every line, and says where it comes from", () => {
    expect(plainText("Afweging", [cell], { source: "bron" }, "Afweging 1, seed 1")).toBe(
      "Afweging\nMensen in de bijstand - Plan B naast A: 31 minder bereik 14 tot 48 minder [bron: stock B-A 0+36]\nAfweging 1, seed 1");
  });

  it("is a line a cell in CSV, with a point, or for a Dutch Excel with semicolons and a comma", () => {
    expect(csvText([cell], heads, false)).toBe(
      "rij,kolom,tekst,gemiddelde,laag,hoog,eenheid,bron\r\nMensen in de bijstand,Plan B naast A,31 minder bereik 14 tot 48 minder,-31.25,-48,-14.5,personen,stock B-A 0+36\r\n");
    expect(csvText([cell], heads, true)).toContain(";-31,25;-48;-14,5;personen;");
    expect(csvText([cell], heads, true).startsWith("\uFEFF")).toBe(true);
  });

  it("holds no formula, and quotes what would end a cell", () => {
    const text = csvText([plain], heads, true);
    expect(text).toContain("\r\n'=1+1;;\"er is \"\"niemand\"\"; of toch\";");
  });

  it("names files by letters and digits of the title", () => {
    expect(fileName("Alle uitkomsten: één <b>", ".csv")).toBe("alle-uitkomsten-een-b.csv");
    expect(fileName("///", ".csv")).toBe("tabel.csv");
  });
});
