// SPDX-License-Identifier: EUPL-1.2
// Where an effect comes from: floating bars that add up exactly, the sum in the colour of the plan.
import { type VNode } from "preact";
import { type ChartProps, size } from "./chart_props";
import { type Scale } from "./axis";
import { planClass, px } from "./marks";
import { RowChart, type RowText } from "./rows";
import { type Parts, type PartsRow } from "./types";

interface Bar extends RowText {
  row: PartsRow;
  from: number;
  to: number;
  /** Interval of this part, of which the total has none here. */
  spread?: [number, number];
  total: boolean;
}

/** Bars of all rows: each part begins where the one before it ended. */
export function floating(rows: readonly PartsRow[]): Bar[] {
  return rows.flatMap((row) => {
    let at = 0;
    const parts: Bar[] = row.parts.map((part, i) => {
      const from = at;
      at += part.value;
      return {
        row, from, to: at, label: part.label, text: part.text, plain: true, total: false,
        spread: [from + part.low, from + part.high],
        ...(i === 0 && rows.length > 1 ? { heading: row.label } : {}),
      };
    });
    return [...parts, { row, from: 0, to: row.total, label: "", text: row.text, plan: row.plan, total: true }];
  });
}

/** `next`: where the bar begins that goes on from here. */
function Bar({ bar, x, top, next }: { bar: Bar; x: Scale; top: number; next: number | undefined }): VNode {
  const [a, b] = [x(bar.from), x(bar.to)];
  const wide = Math.max(1.5, Math.abs(b - a));
  return (
    <g class={planClass(bar.row.plan)}>
      <rect class={bar.total ? "plan" : "part"} x={px(Math.min(a, b))} y={px(top)} width={px(wide)} height={16} />
      {bar.spread !== undefined &&
        <path class="range" d={`M${px(x(bar.spread[0]))} ${px(top + 8)}H${px(x(bar.spread[1]))}`} />}
      {next !== undefined && <path class="dotted" d={`M${px(b)} ${px(top + 16)}V${px(next)}`} />}
    </g>
  );
}

export function PartsChart({ figure, width, measure, dense }: ChartProps<Parts>): VNode {
  const bars = floating(figure.rows);
  return (
    <RowChart dense={dense} axis={figure.axis} texts={bars} width={width} measure={measure} height={() => size.text + 4}
      values={bars.flatMap((b) => [b.from, b.to, ...(b.spread ?? [])])}>
      {(i, { x, top, layout }) => (
        <Bar bar={bars[i]!} x={x} top={top} next={layout.narrow || bars[i]!.total ? undefined : layout.rows[i + 1]?.marks} />
      )}
    </RowChart>
  );
}
