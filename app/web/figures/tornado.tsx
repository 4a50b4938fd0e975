// SPDX-License-Identifier: EUPL-1.2
// What it depends on: the answer at the low (filled) and the high (open) end of each parameter.
import { type VNode } from "preact";
import { type ChartProps, size } from "./chart_props";
import { type Scale } from "./axis";
import { Legend, layLegend } from "./legend";
import { planClass, px } from "./marks";
import { type Measure } from "./measure";
import { RowChart } from "./rows";
import { type Tornado } from "./types";

interface EndsProps {
  row: Tornado["rows"][number];
  x: Scale;
  top: number;
  measure: Measure;
}

/** The bar, an end a value of the parameter, each with its text outside. */
function Ends({ row, x, top, measure }: EndsProps): VNode {
  const y = top + 9;
  const [low, high] = [x(row.at_low), x(row.at_high)];
  const lowFirst = low <= high;
  const [from, to] = x.range() as [number, number];
  const beside = (at: number, text: string, left: boolean): VNode => {
    const room = measure(text, size.small) + 10;
    const fits = left ? at - room >= from : at + room <= to;
    return <text class={`small halo ${left === fits ? "end" : ""}`} y={px(fits ? y + 4 : y + 19)}
      x={px(left === fits ? (fits ? at - 9 : Math.min(to, at + 4)) : (fits ? at + 9 : Math.max(from, at - 4)))}>{text}</text>;
  };
  return (
    <g>
      <path class="between" d={`M${px(low)} ${px(y)}H${px(high)}`} />
      <circle class="sign filled" cx={px(low)} cy={px(y)} r={5} />
      <circle class="sign open" cx={px(high)} cy={px(y)} r={4.5} />
      {beside(low, row.low_text, lowFirst)}
      {beside(high, row.high_text, !lowFirst)}
    </g>
  );
}

export function TornadoChart({ figure, width, words, measure, dense }: ChartProps<Tornado>): VNode {
  const plan = figure.plan ?? 0;
  const legend = layLegend([
    { mark: "filled", text: words["low"] }, { mark: "open", text: words["high"] },
    { mark: "dashed", text: words["answer"] },
  ], width, measure);
  const texts = figure.rows.map((row) => ({ label: row.label, text: row.text, plain: true }));
  return (
    <RowChart dense={dense} axis={figure.axis} texts={texts} width={width} measure={measure} height={() => 24}
      values={figure.rows.flatMap((r) => [r.at_low, r.at_high, figure.answer])}
      legend={{ height: legend.height, node: <Legend legend={legend} plan={plan} round /> }}
      over={(x, layout) => (
        <g class={planClass(plan)}>
          <path class="dashed" d={layout.rows.map((row) => {
            const from = layout.narrow ? row.marks - 4 : row.top;
            return `M${px(x(figure.answer))} ${px(from)}V${px(row.bottom)}`;
          }).join("")} />
        </g>
      )}>
      {(i, { x, top }) => (
        <g class={planClass(plan)}><Ends row={figure.rows[i]!} x={x} top={top} measure={measure} /></g>
      )}
    </RowChart>
  );
}
