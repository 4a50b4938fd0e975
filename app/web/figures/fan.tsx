// SPDX-License-Identifier: EUPL-1.2
// Fan over months: three bands of one hue, no line in the middle, five worlds as they were played.
// Panels share their scale.
import { area, line } from "d3-shape";
import { type VNode } from "preact";
import { scaleOf } from "./axis";
import { type ChartProps, size } from "./chart_props";
import { Legend, layLegend } from "./legend";
import { Drawing, Letter, Lines, planClass, px } from "./marks";
import { type Measure, wrap } from "./measure";
import { type Axis, type Fan, type FanPanel } from "./types";

/** Months whose names fit: the first, and each twelfth or twenty-fourth. */
export function shownMonths(months: readonly string[], width: number, measure: Measure): number[] {
  const widest = Math.max(0, ...months.map((m) => measure(m, size.small))) + 10;
  const step = months.length > 1 ? width / (months.length - 1) : width;
  const every = [1, 3, 6, 12, 24, 36, 60, 120].find((n) => n * step >= widest) ?? months.length;
  return months.map((_, i) => i).filter((i) => i % every === 0);
}

const plotHeight = 190;
const gap = 28;

interface PanelProps {
  panel: FanPanel;
  months: readonly string[];
  left: number;
  top: number;
  width: number;
  measure: Measure;
  /** Height of the title, and whether the scale is told here. */
  head: number;
  height: number;
  scale: boolean;
}

function Panel({ panel, months, left, top, width, measure, head, height, scale }: PanelProps): VNode {
  const y = scaleOf(panel.axis, top + head + height, top + head);
  const x = (i: number): number => left + (i / Math.max(1, months.length - 1)) * width;
  const band = area<[number, number]>().x((_, i) => px(x(i))).y0((d) => px(y(d[0]))).y1((d) => px(y(d[1])));
  const path = line<number>().x((_, i) => px(x(i))).y((d) => px(y(d)));
  const shown = shownMonths(months, width, measure);
  const bottom = top + head + height;
  const title = wrap(panel.label, width - 23, size.label, measure, true);
  return (
    <g class={planClass(panel.plan)}>
      <Letter plan={panel.plan} x={left} y={top} />
      <Lines class="label strong" lines={title} x={left + 23} y={top + 13} step={16} />
      {panel.axis.ticks.map((t) => (
        <g key={t.at}>
          {t.at !== 0 && <path class="faint" d={`M${px(left)} ${px(y(t.at))}h${px(width)}`} />}
          {scale && <text class={`small end${t.at === 0 ? " strong" : ""}`} x={px(left - 7)} y={px(y(t.at) + 4)}>{t.text}</text>}
        </g>
      ))}
      {[...panel.bands].sort((a, b) => b.share - a.share).map((b) => (
        <path key={b.share} class={`band${b.share}`} d={band(b.low.map((low, i) => [low, b.high[i] ?? low])) ?? ""} />
      ))}
      {panel.paths.map((p, i) => <path key={i} class="path" d={path(p) ?? ""} />)}
      {panel.axis.low <= 0 && panel.axis.high >= 0 && <path class="zero" d={`M${px(left)} ${px(y(0))}h${px(width)}`} />}
      <path class="axis" d={`M${px(left)} ${px(bottom)}h${px(width)}${shown
        .map((i) => `M${px(x(i))} ${px(bottom)}v4`).join("")}`} />
      {shown.map((i) => {
        const half = measure(months[i] ?? "", size.small) / 2;
        const end = x(i) + half > left + width + 6;
        return <text key={i} class={`small ${end ? "end" : "middle"}`} y={px(bottom + 17)}
          x={px(end ? left + width + 4 : Math.max(half, x(i)))}>{months[i]}</text>;
      })}
    </g>
  );
}

function tickRoom(axis: Axis, measure: Measure): number {
  return 9 + Math.max(0, ...axis.ticks.map((t) => measure(t.text, size.small, t.at === 0)));
}

export function FanChart({ figure, width, words, measure, dense }: ChartProps<Fan>): VNode {
  const first = figure.panels[0];
  if (first === undefined) return <Drawing width={width} height={1}>{null}</Drawing>;
  const columns = Math.max(1, Math.min(figure.panels.length, Math.floor(width / 210)));
  const room = Math.max(...figure.panels.map((p) => tickRoom(p.axis, measure)));
  const each = (width - room - (columns - 1) * gap - 4) / columns;
  const legend = layLegend([
    { mark: "band50", text: words["band_50"] }, { mark: "band80", text: words["band_80"] },
    { mark: "band95", text: words["band_95"] }, { mark: "path", text: words["path"] },
  ], width, measure);
  const titles = figure.panels.map((p) => wrap(p.label, each - 23, size.label, measure, true).length);
  const head = 16 * Math.max(1, ...titles) + 14;
  const label = wrap(first.axis.label, width, size.small, measure);
  const top = legend.height + label.length * 15 + 6;
  const plot = dense ? 0.75 * plotHeight : plotHeight;
  const rowHeight = head + plot + 40;
  return (
    <Drawing width={width} height={top + rowHeight * Math.ceil(figure.panels.length / columns) - 14}>
      <Legend legend={legend} plan={figure.panels.length === 1 ? first.plan : null} />
      <Lines class="small" lines={label} x={0} y={legend.height + 11} />
      {figure.panels.map((panel, i) => (
        <Panel key={i} panel={panel} height={plot} months={figure.months} measure={measure} head={head} width={each}
          left={room + (i % columns) * (each + gap)} top={top + Math.floor(i / columns) * rowHeight}
          scale={i % columns === 0} />
      ))}
    </Drawing>
  );
}
