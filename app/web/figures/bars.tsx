// SPDX-License-Identifier: EUPL-1.2
// Budgets: outline what there was, filled what was spent, the gap what is left; words say what bounds.
import { type VNode } from "preact";
import { type ChartProps } from "./chart_props";
import { Legend, layLegend } from "./legend";
import { planClass, px } from "./marks";
import { RowChart } from "./rows";
import { type Bars } from "./types";

export function BarsChart({ figure, width, words, measure, dense }: ChartProps<Bars>): VNode {
  const legend = layLegend([
    { mark: "budget", text: words["budget"] }, { mark: "spent", text: words["spent"] },
    { mark: "line", text: words["range"] },
  ], width, measure);
  const texts = figure.rows.map((row) => ({
    label: row.label, text: row.bound === "" ? row.text : `${row.text} · ${row.bound}`, plan: row.plan ?? null, plain: true,
  }));
  return (
    <RowChart dense={dense} axis={figure.axis} texts={texts} width={width} measure={measure} height={() => 18}
      values={figure.rows.flatMap((r) => [0, r.spent, r.low, r.high, r.budget ?? 0])}
      legend={{ height: legend.height, node: <Legend legend={legend} plan={figure.plan ?? null} /> }}>
      {(i, { x, top }) => {
        const row = figure.rows[i]!;
        return (
          <g class={planClass(row.plan ?? figure.plan)}>
            <rect class="spent" x={px(Math.min(x(0), x(row.spent)))} y={px(top + 2)} height={14}
              width={px(Math.max(1, Math.abs(x(row.spent) - x(0))))} />
            {row.budget !== null && <rect class="budget" x={px(x(0))} y={px(top + 0.75)} height={16.5}
              width={px(Math.max(1, x(row.budget) - x(0)))} />}
            <path class="range" d={`M${px(x(row.low))} ${px(top + 9)}H${px(x(row.high))}`} />
          </g>
        );
      }}
    </RowChart>
  );
}
