// SPDX-License-Identifier: EUPL-1.2
// Three kinds of doubt under one another, never in one mark: luck a line, knowledge a bar, models rings, that of
// the model as it is filled.
import { type VNode } from "preact";
import { type ChartProps } from "./chart_props";
import { type Scale } from "./axis";
import { Legend, layLegend } from "./legend";
import { planClass, px } from "./marks";
import { RowChart } from "./rows";
import { type Layers, type LayersRow } from "./types";

function Mark({ row, x, top }: { row: LayersRow; x: Scale; top: number }): VNode {
  const y = top + 9;
  const [low, high] = [x(row.low), x(row.high)];
  if (row.layer === "model") {
    return <g>{row.rings.map((at, i) => <circle key={i} class={`sign ${i === 0 ? "filled" : "open"}`} cx={px(x(at))} cy={px(y)} r={4.5} />)}</g>;
  }
  if (row.layer === "luck") {
    return <path class="range" d={`M${px(low)} ${px(y - 4)}v8M${px(low)} ${px(y)}H${px(high)}M${px(high)} ${px(y - 4)}v8`} />;
  }
  return <rect class="part" x={px(low)} y={px(y - 4)} height={8} width={px(Math.max(2, high - low))} />;
}

export function LayersChart({ figure, width, words, measure, dense }: ChartProps<Layers>): VNode {
  const plan = figure.plan ?? 0;
  const legend = layLegend([{ mark: "dashed", text: words["answer"] }, { mark: "filled", text: words["as_it_is"] }, { mark: "open", text: words["ring"] }], width, measure);
  const texts = figure.rows.map((row) => ({ label: row.label, text: row.text, plain: true }));
  return (
    <RowChart dense={dense} axis={figure.axis} texts={texts} width={width} measure={measure} height={() => 18}
      values={figure.rows.flatMap((r) => [r.low, r.high, figure.answer])}
      legend={{ height: legend.height, node: <Legend legend={legend} plan={plan} round /> }}
      over={(x, layout) => (
        <g class={planClass(plan)}>
          <path class="dashed" d={layout.rows.map((row) =>
            `M${px(x(figure.answer))} ${px(layout.narrow ? row.marks - 4 : row.top)}V${px(row.bottom)}`).join("")} />
        </g>
      )}>
      {(i, { x, top }) => <g class={planClass(plan)}><Mark row={figure.rows[i]!} x={x} top={top} /></g>}
    </RowChart>
  );
}
