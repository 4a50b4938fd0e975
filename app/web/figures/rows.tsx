// SPDX-License-Identifier: EUPL-1.2
// Charts of rows: label and text at the left, marks at the right; on a narrow page text above marks.
import { type ComponentChildren, type VNode } from "preact";
import { Foot, footHeight, Grid, type Scale, scaleOf, clearTicks, Zero } from "./axis";
import { size } from "./chart_props";
import { Drawing, Letter, Lines, px } from "./marks";
import { type Measure, wrap } from "./measure";
import { type Axis } from "./types";

export interface RowText {
  label: string;
  text: string;
  plan?: number | null;
  /** Said in plain letters: there is no value to stress. */
  plain?: boolean;
  /** Stands over the row and those after it. */
  heading?: string;
}

export interface Row extends RowText {
  labelLines: string[];
  textLines: string[];
  top: number;
  /** Where the marks begin, and where the row ends. */
  marks: number;
  bottom: number;
}

export interface Layout {
  narrow: boolean;
  rows: Row[];
  /** Room over and under what stands in a row: less where there are many. */
  pad: number;
  /** Left and right end of the marks. */
  from: number;
  to: number;
  bottom: number;
}

/** Narrower than this, text stands over the marks. */
const narrowest = 400;
const line = 16;
const headingHeight = 30;

/** Rows one under another; `height` is that of the marks of a row. */
export function layRows(texts: RowText[], width: number, height: (row: number) => number, measure: Measure,
                        top = 0, dense = false): Layout {
  const narrow = width < narrowest;
  const column = narrow ? width : Math.min(300, Math.max(170, width * 0.37));
  const pad = dense ? 3 : texts.length > 8 ? 6 : 9;
  let y = top;
  const rows = texts.map((row, i) => {
    const indent = row.plan == null ? 0 : 23;
    const labelLines = wrap(row.label, column - indent, size.label, measure, Boolean(row.plain) === false && row.text === "");
    const textLines = row.text === "" ? [] : wrap(row.text, column - indent, size.text, measure, !row.plain);
    const words = (labelLines.length + textLines.length) * line;
    if (row.heading !== undefined) y += headingHeight;
    const start = y;
    const marks = start + pad + (narrow ? words + 4 : 0);
    y = narrow ? marks + height(i) + pad : start + Math.max(words, height(i)) + 2 * pad;
    return { ...row, labelLines, textLines, top: start, marks, bottom: y };
  });
  return { narrow, rows, pad, from: narrow ? 0 : column + 20, to: width, bottom: y };
}

/** Label, text and the hairline of each row. */
export function RowWords({ layout, width }: { layout: Layout; width: number }): VNode {
  return (
    <g>
      {layout.rows.map((row, i) => {
        const x = row.plan == null ? 0 : 23;
        const y = row.top + layout.pad + 12;
        return (
          <g key={i}>
            {row.heading !== undefined &&
              <text class="small strong" x={0} y={px(row.top - 8)}>{row.heading}</text>}
            {(i > 0 || row.heading !== undefined) &&
              <path class={row.heading === undefined ? "faint" : "axis"} d={`M0 ${px(row.top)}H${width}`} />}
            {row.plan != null && <Letter plan={row.plan} x={0} y={row.top + layout.pad - 1} />}
            <Lines class="label" lines={row.labelLines} x={x} y={y} step={line} />
            <Lines class={row.plain ? "label subtle" : "label strong"} lines={row.textLines} x={x}
              y={y + row.labelLines.length * line} step={line} />
          </g>
        );
      })}
    </g>
  );
}

interface RowChartProps {
  axis: Axis;
  texts: RowText[];
  width: number;
  measure: Measure;
  height: (row: number) => number;
  /** Values that are drawn besides those that the axis holds: it is made longer where it must be. */
  values?: readonly number[];
  /** What stands over the rows, and how high it is. */
  legend?: { height: number; node: VNode | null };
  /** A strong line at zero; on unless said. */
  zero?: boolean;
  /** Rows stand closer. */
  dense?: boolean | undefined;
  over?: (x: Scale, layout: Layout) => ComponentChildren;
  children: (row: number, at: { x: Scale; top: number; layout: Layout }) => ComponentChildren;
}

/** A whole chart of rows on one axis. */
export function RowChart(props: RowChartProps): VNode {
  const { texts, width, measure, height, legend, over, values = [] } = props;
  const axis = { ...props.axis, low: Math.min(props.axis.low, ...values), high: Math.max(props.axis.high, ...values) };
  const layout = layRows(texts, width, height, measure, legend?.height ?? 0, props.dense);
  const x = scaleOf(axis, layout.from, layout.to - edge(axis, measure));
  const ticks = clearTicks(axis, x, measure);
  const spans = layout.narrow
    ? layout.rows.map((row, i) => ({ from: row.marks - 2, to: row.marks + height(i) + 2 }))
    : [{ from: legend?.height ?? 0, to: layout.bottom }];
  return (
    <Drawing width={width} height={layout.bottom + footHeight(axis, layout.to - layout.from, measure, true)}>
      {legend?.node}
      {spans.map((span, i) => <Grid key={i} axis={axis} x={x} ticks={ticks} {...span} />)}
      <RowWords layout={layout} width={width} />
      {props.zero !== false && spans.map((span, i) => <Zero key={i} axis={axis} x={x} {...span} />)}
      {layout.rows.map((row, i) => <g key={i}>{props.children(i, { x, top: row.marks, layout })}</g>)}
      {over?.(x, layout)}
      <Foot axis={axis} x={x} ticks={ticks} y={layout.bottom} measure={measure} label />
    </Drawing>
  );
}

/** Room at the right for half of the last tick. */
function edge(axis: Axis, measure: Measure): number {
  const last = axis.ticks.filter((t) => t.at <= axis.high).at(-1);
  if (last === undefined) return 1;
  const part = (axis.high - last.at) / (axis.high - axis.low);
  return part > 0.08 ? 1 : Math.max(1, measure(last.text, size.small) / 2);
}
