// SPDX-License-Identifier: EUPL-1.2
// What is read from the JSON of a page: whole figures only, and a message for each thing that is wrong.
import { readFigure } from "@figures/rules";
import { describe, expect, it } from "vitest";
import { figures } from "./fixture_figures.mjs";

type Loose = Record<string, any>;
const copyOf = (id: string): Loose => structuredClone(figures.find((f) => f.id === id)) as Loose;

describe("the contract", () => {
  it("takes every figure of the fixture, and each kind is there", () => {
    for (const figure of figures) expect(readFigure(figure).problems).toEqual([]);
    expect(new Set(figures.map((f) => f.kind)).size).toBe(12);
  });

  it("names what is missing, of another kind, or unknown", () => {
    const figure = copyOf("main");
    delete figure["axis"].low;
    figure["rows"][0].plan = "B";
    figure["rows"][1].sum = 12;
    expect(readFigure(figure).problems).toEqual([
      "dots.axis.low: missing",
      'dots.rows[0].plan: expected a whole number from 0, found "B"',
      "dots.rows[1].sum: not in the contract",
    ]);
  });

  it("takes no number that is not one", () => {
    const figure = copyOf("depends");
    figure["answer"] = Number.NaN;
    expect(readFigure(figure).problems).toHaveLength(1);
  });

  it("takes no kind that it does not know, nor what is no figure", () => {
    for (const value of [null, 3, [], {}, { kind: "pie" }, { kind: "constructor" }, { kind: "__proto__" }]) {
      expect(readFigure(value).problems[0]).toMatch(/^kind: expected one of/);
    }
  });

  it("takes no flow that goes round, or to a node that is not there", () => {
    const round = copyOf("flow");
    round["links"].push({ ...round["links"][0], from: "loan-0", to: "course-0" }, { ...round["links"][0], from: "course-0", to: "loan-0" });
    expect(readFigure(round).problems).toEqual(["links: lead back to where they began"]);
    const lost = copyOf("flow");
    lost["links"][0].to = "nowhere";
    expect(readFigure(lost).problems).toEqual(["links[0]: no such node"]);
  });

  it("takes no plan beyond the axes of a frontier, and no band upside down", () => {
    const figure = copyOf("frontier");
    figure["points"][0].x = 900;
    figure["band"][1].low = 300;
    expect(readFigure(figure).problems).toEqual(["band[1]: low is above high", "points[0]: not within the axes"]);
  });

  it("takes no band of another length than the months", () => {
    const figure = copyOf("time");
    figure["panels"][1].bands[0].low.pop();
    expect(readFigure(figure).problems).toEqual(["panels[1]: a band or path does not have 36 months"]);
  });

  it("takes no hundred that is not one, and no chance beyond it", () => {
    const groups = copyOf("groups");
    groups["rows"][0].outside = 90;
    expect(readFigure(groups).problems).toHaveLength(1);
    const chances = copyOf("chances");
    chances["rows"][0].better = 101;
    expect(readFigure(chances).problems).toHaveLength(1);
  });
});
