// SPDX-License-Identifier: EUPL-1.2
// One life in two worlds on one axis of time: numbered events, and where the lives part. What the
// numbers mean stands in the text beside it.
import { type VNode } from "preact";
import { type ChartProps, size } from "./chart_props";
import { shownMonths } from "./fan";
import { Drawing, Letter, Lines, planClass, px } from "./marks";
import { wrap } from "./measure";
import { type Lives } from "./types";

type Event = Lives["lanes"][number]["events"][number];
const radius = 9;

export interface PlacedEvent {
  event: Event;
  x: number;
  level: number;
}

/** Events from left to right; one that would touch another stands above it. */
export function stacked(events: readonly Event[], at: (month: number) => number): PlacedEvent[] {
  const ends: number[] = [];
  return [...events].sort((a, b) => a.month - b.month || a.number - b.number).map((event) => {
    const x = at(event.month);
    let level = ends.findIndex((end) => x - radius >= end + 1);
    if (level < 0) level = ends.length;
    ends[level] = x + radius;
    return { event, x, level };
  });
}

interface LaneProps {
  lane: Lives["lanes"][number];
  events: PlacedEvent[];
  /** Y of the line of the lane; where its label stands. */
  base: number;
  top: number;
  from: number;
  to: number;
  part: number | null;
  label: string[];
}

function Lane({ lane, events, base, top, from, to, part, label }: LaneProps): VNode {
  const after = (event: Event): boolean => part === null || event.month >= part;
  return (
    <g class={planClass(lane.plan)}>
      {lane.plan !== null && <Letter plan={lane.plan} x={0} y={top} />}
      <Lines class="label strong halo" lines={label} x={lane.plan === null ? 0 : 23} y={top + 13} step={16} />
      <path class="lane" d={`M${px(from)} ${px(base)}H${px(to)}`} />
      {events.map(({ event, x, level }) => {
        const y = base - level * (2 * radius + 2);
        return (
          <g key={event.id}>
            <circle class={after(event) ? "sign filled" : "sign open"} cx={px(x)} cy={px(y)} r={after(event) ? radius : radius - 0.75} />
            <text class={`small strong middle ${after(event) ? "badge-text" : ""}`} x={px(x)} y={px(y + 4)}>{event.number}</text>
          </g>
        );
      })}
    </g>
  );
}

export function LivesChart({ figure, width, measure }: ChartProps<Lives>): VNode {
  const [from, to] = [radius + 1, width - radius - 1];
  const x = (month: number): number => from + (month / Math.max(1, figure.months.length - 1)) * (to - from);
  const partX = figure.part === null ? null : x(figure.part.month);
  const partLines = figure.part === null ? [] : wrap(figure.part.text, width, size.small, measure, true);
  const head = partLines.length * 15;
  let y = figure.part === null ? 0 : head + 5;
  const lanes = figure.lanes.map((lane) => {
    const events = stacked(lane.events, x);
    const levels = Math.max(1, ...events.map((e) => e.level + 1));
    const top = y;
    const label = wrap(lane.label, width - 24, size.label, measure, true);
    const base = top + 6 + label.length * 16 + levels * (2 * radius + 2);
    y = base + 24;
    return { lane, events, base, top, label };
  });
  const bottom = y;
  const half = Math.max(0, ...partLines.map((text) => measure(text, size.small, true))) / 2;
  return (
    <Drawing width={width} height={bottom + 22}>
      {partX !== null && <path class="dashed ink-line" d={`M${px(partX)} ${px(head + 3)}V${px(bottom)}`} />}
      {partX !== null && <Lines class="small strong middle" lines={partLines} y={12}
        x={Math.max(half, Math.min(width - half, partX))} />}
      {lanes.map((l, i) => <Lane key={i} {...l} from={from} to={to} part={figure.part?.month ?? null} />)}
      <path class="axis" d={`M${px(from)} ${px(bottom)}H${px(to)}`} />
      {shownMonths(figure.months, to - from, measure).map((i) => {
        const wide = measure(figure.months[i] ?? "", size.small) / 2;
        return (
          <g key={i}>
            <path class="axis" d={`M${px(x(i))} ${px(bottom)}v4`} />
            <text class="small middle" y={px(bottom + 17)}
              x={px(Math.max(wide, Math.min(width - wide, x(i))))}>{figure.months[i]}</text>
          </g>
        );
      })}
    </Drawing>
  );
}
