// SPDX-License-Identifier: EUPL-1.2
// For whom: of each 100 of a group, who is better off, worse off, the same, not reached. A square is
// one of the 100. Ink, never the colour of a plan: gaining is no party.
import { type VNode } from "preact";
import { type ChartProps } from "./chart_props";
import { Legend, layLegend } from "./legend";
import { Drawing, Hatch, px } from "./marks";
import { layRows, RowWords } from "./rows";
import { type Groups } from "./types";

const parts = ["better", "worse", "same", "outside"] as const;
type Part = (typeof parts)[number];

/** Whole squares that add up to 100; what is over goes to the largest remainders. */
export function squares(row: Record<Part, number>): Record<Part, number> {
  const sum = parts.reduce((s, p) => s + row[p], 0) || 1;
  const exact = parts.map((p) => (row[p] / sum) * 100);
  const whole = exact.map(Math.floor);
  let left = 100 - whole.reduce((a, b) => a + b, 0);
  const order = exact.map((e, i) => ({ i, over: e - Math.floor(e) })).sort((a, b) => b.over - a.over);
  for (const { i } of order) {
    if (left-- > 0) whole[i] = (whole[i] ?? 0) + 1;
  }
  return Object.fromEntries(parts.map((p, i) => [p, whole[i] ?? 0])) as Record<Part, number>;
}

/** The squares of each part as one path, filled column by column; `rows` squares a column. */
function paths(row: Record<Part, number>, x: number, y: number, cell: number, rows: number): Record<Part, string> {
  const of = squares(row);
  const side = px(cell - 1.4);
  let k = 0;
  return Object.fromEntries(parts.map((part) => [part, Array.from({ length: of[part] }, () => {
    const at = `M${px(x + Math.floor(k / rows) * cell + 0.5)} ${px(y + (k % rows) * cell + 0.5)}h${side}v${side}h-${side}z`;
    k += 1;
    return at;
  }).join("")])) as Record<Part, string>;
}

function lookOf(part: Part, hatch: string): { class: string; fill?: string } {
  return part === "worse" ? { class: "square worse", fill: `url(#${hatch})` } : { class: `square ${part}` };
}

export function GroupsChart({ figure, width, words, measure, name, dense }: ChartProps<Groups>): VNode {
  const hatch = `${name}-hatch`;
  const legend = layLegend(parts.map((p) => ({
    mark: lookOf(p, hatch).class, text: words[p], ...(p === "worse" ? { pattern: hatch } : {}),
  })), width, measure);
  const texts = figure.rows.map((row) => ({
    label: row.label, text: row.text, plain: true, ...(row.heading === undefined ? {} : { heading: row.heading }),
  }));
  const draft = layRows(texts, width, () => 0, measure, 0, dense);
  const columns = !dense && draft.to - draft.from < 330 ? 34 : 50;
  const cell = Math.min(10, (draft.to - draft.from) / columns);
  const rows = Math.ceil(100 / columns);
  const height = (i: number): number => (figure.rows[i]?.hidden ? 0 : cell * rows);
  const layout = layRows(texts, width, height, measure, legend.height, dense);
  return (
    <Drawing width={width} height={layout.bottom}>
      <defs><Hatch id={hatch} /></defs>
      <Legend legend={legend} plan={null} />
      <RowWords layout={layout} width={width} />
      {figure.rows.map((row, i) => {
        if (row.hidden) return null;
        const of = paths(row, layout.from, layout.rows[i]?.marks ?? 0, cell, rows);
        return <g key={i}>{parts.map((part) => of[part] !== "" && <path key={part} {...lookOf(part, hatch)} d={of[part]} />)}</g>;
      })}
    </Drawing>
  );
}
