// SPDX-License-Identifier: EUPL-1.2
// Two chances on one line of 0 to 100: filled sign better on average, open ring seen in one's own
// yearly figures. Ticks stand where the words of the scale of chances change.
import { type VNode } from "preact";
import { type ChartProps } from "./chart_props";
import { Legend, layLegend } from "./legend";
import { planClass, px, Sign } from "./marks";
import { RowChart } from "./rows";
import { type Axis, type Chances } from "./types";

export function ChancesChart({ figure, width, words, measure, dense }: ChartProps<Chances>): VNode {
  const axis: Axis = {
    low: 0, high: 100, label: "", ticks: figure.limits.map((at) => ({ at, text: String(at) })),
  };
  const legend = layLegend([
    { mark: "filled", text: words["chance_better"] }, { mark: "open", text: words["visible"] },
  ], width, measure);
  const node = <Legend legend={legend} plan={null} />;
  return (
    <RowChart dense={dense} axis={axis} texts={figure.rows.map((row) => ({ ...row, plain: true }))} width={width} measure={measure} height={() => 18} zero={false}
      legend={{ height: legend.height, node }}>
      {(i, { x, top }) => {
        const row = figure.rows[i]!;
        return (
          <g class={planClass(row.plan)}>
            <path class="axis" d={`M${px(x(0))} ${px(top + 9)}H${px(x(100))}${figure.limits
              .map((l) => `M${px(x(l))} ${px(top + 5)}v8`).join("")}`} />
            <path class="between" d={`M${px(x(row.visible))} ${px(top + 9)}H${px(x(row.better))}`} />
            <Sign plan={0} x={x(row.visible)} y={top + 9} r={8.5} look="open" />
            <Sign plan={row.plan} x={x(row.better)} y={top + 9} r={5.5} />
          </g>
        );
      }}
    </RowChart>
  );
}
