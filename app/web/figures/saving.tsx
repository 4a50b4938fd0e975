// SPDX-License-Identifier: EUPL-1.2
// Saving a year: where 8 of 10 outcomes lie, against zero. The mean is told in words only.
import { type VNode } from "preact";
import { type ChartProps } from "./chart_props";
import { planClass, px } from "./marks";
import { RowChart } from "./rows";
import { type Saving } from "./types";

export function SavingChart({ figure, width, measure, dense }: ChartProps<Saving>): VNode {
  return (
    <RowChart dense={dense} axis={figure.axis} texts={figure.years.map((y) => ({ ...y, plan: y.plan ?? null }))} width={width}
      measure={measure} height={() => 16} values={figure.years.flatMap((y) => [y.low, y.high])}>
      {(i, { x, top }) => {
        const year = figure.years[i]!;
        const [low, high] = [x(year.low), x(year.high)];
        return (
          <g class={planClass(year.plan ?? figure.plan ?? 0)}>
            <rect class={year.low <= 0 && year.high >= 0 ? "hollow" : "part"} x={px(low)} y={px(top + 2)} height={12}
              width={px(Math.max(2, high - low))} />
          </g>
        );
      }}
    </RowChart>
  );
}
