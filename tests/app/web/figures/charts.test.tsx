// SPDX-License-Identifier: EUPL-1.2
// Every chart of the fixture as text: whole at each width, plain text whatever stands in a label, and
// without what the design forbids.
import { Chart } from "@figures/chart";
import { guess } from "@figures/measure";
import { readFigure } from "@figures/rules";
import { type Figure, type Words } from "@figures/types";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { figures, words } from "./fixture_figures.mjs";

function drawn(value: unknown, width: number, cell = false): string {
  const figure = readFigure(value).figure as Figure;
  return renderToString(
    <Chart figure={figure} width={width} words={words as Words} measure={guess} name="f" cell={cell} />);
}

const id = (name: string): any => structuredClone(figures.find((f) => f.id === name));

describe.each(figures.map((f) => [f.id, f] as const))("the chart of %s", (name, figure) => {
  it.each([240, 288, 480, 680, 760, 1000])("is whole at a width of %i", (width) => {
    const svg = drawn(figure, width, name.startsWith("cell-"));
    expect(svg).toMatch(/^<svg class="chart" viewBox="0 0 [\d.]+ [\d.]+"/);
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
    expect(svg).not.toMatch(/ (?:width|height|r)="-/);
  });

  it("has no inline style, handler or address", () => {
    expect(drawn(figure, 680)).not.toMatch(/ style=| on[a-z]+=|href|<script|<foreignObject/);
  });
});

describe("states of dots", () => {
  it("of a difference are filled, of no demonstrable difference open and grey", () => {
    const only = (state: string): string => {
      const figure = id("main");
      figure.rows = [{ ...figure.rows[0], state }];
      return drawn(figure, 680);
    };
    expect(only("difference").match(/sign filled/g)).toHaveLength(50);
    expect(only("not_shown").match(/sign grey/g)).toHaveLength(50);
    expect(only("none")).not.toContain("sign");
    expect(only("none")).toContain("14 tot 48 mensen");
  });

  it("of one sign say that it is nearly fixed", () => {
    const figure = id("main");
    figure.rows = [figure.rows[2]];
    const svg = drawn(figure, 680);
    expect(svg.match(/class="sign/g)).toHaveLength(1);
    expect(svg).toContain("(vrijwel");
  });

  it("have no mark for the mean: as many marks as outcomes, one bar, one zero", () => {
    const svg = drawn(id("cell-work"), 220, true);
    expect(svg.match(/class="sign/g)).toHaveLength(20);
    expect(svg.match(/<rect/g)).toHaveLength(1);
    expect(svg.match(/class="zero"/g)).toHaveLength(1);
  });
});

describe("a frontier", () => {
  it("fills who is on it, and draws the others open or grey under them", () => {
    const svg = drawn(id("frontier"), 680);
    expect(svg.match(/sign filled/g)).toHaveLength(5 + 1); // and the legend
    expect(svg.lastIndexOf('class="none"')).toBeLessThan(svg.lastIndexOf("sign open"));
    expect(svg.match(/class="zero"/g)).toHaveLength(2);
  });

  it("numbers plans only where a number touches no other", () => {
    const figure = id("frontier");
    figure.points = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => ({ x: 20 + i / 50, y: -1000 - i, state: "on", text: String(i + 1) }));
    const numbers = drawn(figure, 480).match(/small strong halo/g) ?? [];
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.length).toBeLessThan(8);
  });
});

describe("marks that say what colour alone may not", () => {
  it("are another shape for each plan", () => {
    const shapes = [0, 1, 2, 3].map((plan) => {
      const figure = id("chances");
      figure.rows = [{ ...figure.rows[0], plan }];
      return /sign filled" d="([a-zA-Z])[^"]*"[^>]*>(?!.*sign filled)/.exec(drawn(figure, 680))?.[0];
    });
    expect(new Set(shapes).size).toBe(4);
  });

  it("are letters beside the name of each plan", () => {
    expect(drawn(id("time"), 680).match(/badge-text[^>]*>[ABC]</g)).toHaveLength(3);
  });

  it("are hatches for who is worse off, and words for groups that are too small", () => {
    const svg = drawn(id("groups"), 680);
    expect(svg).toContain('fill="url(#f-hatch)"');
    expect(svg).toContain("Niet getoond");
  });
});

describe("a fan", () => {
  it("draws the five worlds that it was given and no line in the middle", () => {
    const figure = id("time");
    figure.panels = [figure.panels[0]];
    const svg = drawn(figure, 680);
    expect(svg.match(/class="path" d="M[^"]{40,}"/g)).toHaveLength(5);
    expect(svg.match(/class="band\d\d" d/g)).toHaveLength(3);
  });
});

describe("hostile labels", () => {
  const hostile = ["</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\" onload=\"alert(1)", "]]>", "{{7*7}}", "\u202e\u0000😀"];
  it.each(figures.map((f) => [f.id, f] as const))("stay text in %s", (_, figure) => {
    for (const words of hostile) {
      const changed = JSON.parse(JSON.stringify(figure), (key, value: unknown) =>
        ["label", "text", "low_text", "high_text", "heading", "title", "alt", "bound"].includes(key) && typeof value === "string" ? words : value);
      expect(drawn(changed, 680)).not.toMatch(/<(?:script|img)|\son\w+="alert/i);
    }
  });
});
