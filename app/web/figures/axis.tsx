// SPDX-License-Identifier: EUPL-1.2
// The axis under rows: faint lines at ticks, zero drawn strong, ticks that would touch left out.
import { type ScaleLinear, scaleLinear } from "d3-scale";
import { type VNode } from "preact";
import { size } from "./chart_props";
import { px } from "./marks";
import { type Measure, wrap } from "./measure";
import { Lines } from "./marks";
import { type Axis } from "./types";

export type Scale = ScaleLinear<number, number>;

export function scaleOf(axis: Axis, from: number, to: number): Scale {
  return scaleLinear().domain([axis.low, axis.high]).range([from, to]);
}

export function holdsZero(axis: Axis): boolean {
  return axis.low <= 0 && axis.high >= 0;
}

const within = (at: number, half: number, width: number): number => Math.max(half, Math.min(width - half, at));

/** Ticks whose texts do not touch; zero first, then from the outside in. */
export function clearTicks(axis: Axis, x: Scale, measure: Measure, gap = 10, width = Infinity): Axis["ticks"] {
  const kept: { tick: Axis["ticks"][number]; from: number; to: number }[] = [];
  const inside = axis.ticks.filter((t) => t.at >= axis.low && t.at <= axis.high);
  const order = [...inside].sort((a, b) => Math.abs(a.at) - Math.abs(b.at));
  const first = order[0]?.at === 0 ? [order[0]] : [];
  for (const tick of [...first, ...inside.filter((t) => t.at !== 0).reverse()]) {
    const half = measure(tick.text, size.small, tick.at === 0) / 2;
    const at = within(x(tick.at), half, width);
    const [from, to] = [at - half, at + half];
    if (kept.every((k) => to + gap <= k.from || from >= k.to + gap)) kept.push({ tick, from, to });
  }
  return kept.map((k) => k.tick).sort((a, b) => a.at - b.at);
}

interface GridProps {
  axis: Axis;
  x: Scale;
  ticks: Axis["ticks"];
  from: number;
  to: number;
}

/** Faint lines through all rows. */
export function Grid({ x, ticks, from, to }: GridProps): VNode {
  return (
    <path class="faint" d={ticks.filter((t) => t.at !== 0)
      .map((t) => `M${px(x(t.at))} ${px(from)}V${px(to)}`).join("")} />
  );
}

/** Zero, where the axis has it. */
export function Zero({ axis, x, from, to }: Omit<GridProps, "ticks">): VNode | null {
  return holdsZero(axis) ? <path class="zero" d={`M${px(x(0))} ${px(from)}V${px(to)}`} /> : null;
}

interface TickTextsProps extends Pick<GridProps, "x" | "ticks"> {
  y: number;
  /** Texts stay within 0 and this. */
  width: number;
  measure: Measure;
}

export function TickTexts({ x, ticks, y, width, measure }: TickTextsProps): VNode {
  return (
    <g>
      {ticks.map((t) => (
        <text key={t.at} class={`small middle${t.at === 0 ? " strong" : ""}`} y={px(y)}
          x={px(within(x(t.at), measure(t.text, size.small, t.at === 0) / 2, width))}>{t.text}</text>
      ))}
    </g>
  );
}

interface FootProps {
  axis: Axis;
  x: Scale;
  ticks: Axis["ticks"];
  y: number;
  measure: Measure;
  label: boolean;
}

/** Height of the foot: ticks, and under them what the axis measures. */
export function footHeight(axis: Axis, width: number, measure: Measure, label: boolean): number {
  return 22 + (label ? wrap(axis.label, width, size.small, measure).length * 15 : 0);
}

/** The line, its ticks and their texts, kept within the ends of the scale, and the label. */
export function Foot({ axis, x, ticks, y, measure, label }: FootProps): VNode {
  const [from, to] = x.range() as [number, number];
  return (
    <g>
      <path class="axis" d={`M${px(from)} ${px(y)}H${px(to)}${ticks
        .map((t) => `M${px(x(t.at))} ${px(y)}v4`).join("")}`} />
      <TickTexts x={x} ticks={ticks} y={y + 16} width={Infinity} measure={measure} />
      {label && <Lines class="small" lines={wrap(axis.label, to - from, size.small, measure)} x={from} y={y + 32} />}
    </g>
  );
}
