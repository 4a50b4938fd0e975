// SPDX-License-Identifier: EUPL-1.2
// Where marks stand: worked out by hand.
import { clearTicks, scaleOf } from "@figures/axis";
import { binned, highest } from "@figures/bins";
import { shownMonths } from "@figures/fan";
import { placed } from "@figures/flow_layout";
import { squares } from "@figures/groups";
import { stacked } from "@figures/lives";
import { guess, wrap } from "@figures/measure";
import { floating, PartsChart } from "@figures/parts";
import { type Flow, type Parts } from "@figures/types";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { figures } from "./fixture_figures.mjs";

const figure = <T>(id: string): T => figures.find((f) => f.id === id) as unknown as T;

describe("dots", () => {
  it("stand in columns as wide as a dot, with zero on an edge", () => {
    expect(binned([-0.1, 0.1, 9.9, 10.1, -10.1], 10)).toEqual([
      { at: -15, level: 0 }, { at: -5, level: 0 }, { at: 5, level: 0 }, { at: 5, level: 1 }, { at: 15, level: 0 },
    ]);
  });

  it("never cross zero, and are as many on either side as there are outcomes", () => {
    const values = Array.from({ length: 50 }, (_, i) => Math.sin(i) * 31 + 4);
    for (const width of [0.3, 2, 7.7, 40, 200]) {
      const dots = binned(values, width);
      expect(dots.filter((d) => d.at < 0)).toHaveLength(values.filter((v) => v < 0).length);
      expect(dots.filter((d) => d.at > 0)).toHaveLength(values.filter((v) => v > 0).length);
    }
  });

  it("of exactly zero stand on zero and on no side", () => {
    const dots = binned([-4, 0, 0, 0.01, 25], 10);
    expect(dots.map((d) => d.at)).toEqual([-10, 0, 0, 10, 30]);
    expect(highest(dots)).toBe(2);
  });
});

describe("squares of a hundred", () => {
  it("add up to 100 whatever the parts", () => {
    for (const [better, worse, same] of [[14, 3, 21], [6.4, 2.3, 18.3], [33.3, 33.3, 33.3], [0, 0, 0.4]] as const) {
      const of = squares({ better, worse, same, outside: 100 - better - worse - same });
      expect(of.better + of.worse + of.same + of.outside).toBe(100);
    }
  });

  it("go to the largest remainders", () => {
    expect(squares({ better: 6.4, worse: 2.3, same: 18.7, outside: 72.6 })).toEqual({ better: 6, worse: 2, same: 19, outside: 73 });
  });
});

describe("parts", () => {
  it("begin where the one before ended, and end at the total", () => {
    const bars = floating(figure<Parts>("parts").rows).slice(0, 4);
    expect(bars.map((b) => [b.from, b.to])).toEqual([[0, -44], [-44, -37], [-37, -31], [0, -31]]);
  });
});

describe("an axis", () => {
  it("is made longer for what is drawn beyond it, so that nothing leaves the drawing", () => {
    const parts = structuredClone(figure<any>("parts"));
    parts.rows[0].parts[1].high = 500;
    const svg = renderToString(h(PartsChart, { figure: parts, width: 700, words: {}, measure: guess, name: "f", cell: false }));
    const ends = [...svg.matchAll(/class="range" d="M([\d.]+) [\d.]+H([\d.]+)"/g)].flatMap(([, a, b]) => [Number(a), Number(b)]);
    expect(Math.max(...ends)).toBeLessThanOrEqual(700);
  });
});

describe("flow", () => {
  it("keeps what comes in and goes out, and places a period a column", () => {
    const flow = figure<Flow>("flow");
    const { nodes } = placed(flow, { left: 0, right: 300, top: 0, height: 200 });
    const columns = new Map(nodes.map((n) => [n.period, n.x0]));
    expect([...columns.values()].sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual([0, 98, 196, 294]);
    for (const node of nodes.filter((n) => n.period > 0 && n.period < 3)) {
      const into = (node.targetLinks ?? []).reduce((s, l) => s + l.value, 0);
      expect(node.value).toBe(Math.max(into, (node.sourceLinks ?? []).reduce((s, l) => s + l.value, 0)));
    }
  });

  it("has a column a period also where the longest way skips periods", () => {
    const flow = structuredClone(figure<any>("flow"));
    flow.periods = ["begin", "year", "end"];
    flow.nodes = [["a", 0], ["b", 1], ["c", 2], ["d", 2]].map(([id, period]) => ({ id, label: id, period, plan_marks: false }));
    flow.links = [["a", "c"], ["b", "d"]].map(([from, to]) => ({ from, to, value: 5, difference: 0, text: "" }));
    const { nodes, links } = placed(flow, { left: 0, right: 206, top: 0, height: 100 });
    expect(nodes.map((n) => [n.id, n.x0])).toEqual([["a", 0], ["b", 100], ["c", 200], ["d", 200]]);
    expect(links).toHaveLength(2);
  });

  it("keeps the order in which states were given", () => {
    const { nodes } = placed(figure<Flow>("flow"), { left: 0, right: 300, top: 0, height: 200 });
    const first = nodes.filter((n) => n.period === 0).sort((a, b) => (a.y0 ?? 0) - (b.y0 ?? 0));
    expect(first.map((n) => n.id)).toEqual(["loan-0", "course-0", "contact-0"]);
  });
});

describe("events of a life", () => {
  it("stand above one another where they would touch", () => {
    const event = (month: number, number: number) => ({ month, number, id: String(number), text: "" });
    const of = stacked([event(0, 1), event(1, 2), event(1, 3), event(9, 4)], (m) => m * 10);
    expect(of.map((e) => e.level)).toEqual([0, 1, 2, 0]);
  });
});

describe("text", () => {
  it("breaks at spaces, then within a word that is wider than a line", () => {
    const ten = (text: string): number => text.length;
    expect(wrap("van re-integratie naar werk", 10, 1, ten)).toEqual(["van re-", "integratie", "naar werk"]);
    expect(wrap("abcdefghijklmn op", 10, 1, ten)).toEqual(["abcdefghij", "klmn op"]);
    expect(wrap("A - B", 10, 1, ten)).toEqual(["A - B"]);
    expect(wrap("", 10, 1, ten)).toEqual([]);
  });

  it("of ticks never touches, and zero stays", () => {
    const axis = { low: -9000, high: 1000, label: "", ticks: [-9000, -6000, -3000, 0, 1000].map((at) => ({ at, text: String(at) })) };
    const kept = clearTicks(axis, scaleOf(axis, 0, 120), guess).map((t) => t.at);
    expect(kept).toContain(0);
    expect(kept.length).toBeLessThan(5);
  });

  it("of months is shown where it fits", () => {
    const months = Array.from({ length: 60 }, (_, i) => `maand ${i}`);
    expect(shownMonths(months, 330, guess)).toEqual([0, 12, 24, 36, 48]);
  });
});
