// SPDX-License-Identifier: EUPL-1.2
// A line of marks with their words over a chart; a mark whose word the page left out is not there.
import { type VNode } from "preact";
import { size } from "./chart_props";
import { planClass, px, Sign } from "./marks";
import { type Measure, wrap } from "./measure";
import { Lines } from "./marks";

export interface Entry {
  /** Class of the swatch, or "filled" and "open" for signs, "line" and "path" for strokes. */
  mark: string;
  /** Fill by a pattern. */
  pattern?: string;
  text: string | undefined;
}

interface Placed extends Entry {
  lines: string[];
  x: number;
  y: number;
}

export interface LaidLegend {
  entries: Placed[];
  height: number;
}

export function layLegend(entries: Entry[], width: number, measure: Measure): LaidLegend {
  let x = 0;
  let y = 0;
  let step = 18;
  const placed = entries.filter((e) => e.text !== undefined && e.text !== "").map((entry) => {
    const lines = wrap(entry.text ?? "", width - 24, size.small, measure);
    const wide = 24 + Math.max(0, ...lines.map((l) => measure(l, size.small)));
    if (x > 0 && x + wide > width) {
      x = 0;
      y += step;
      step = 18;
    }
    step = Math.max(step, 3 + lines.length * 15);
    const at = { ...entry, lines, x, y };
    x += wide + 18;
    return at;
  });
  return { entries: placed, height: placed.length === 0 ? 0 : y + step + 8 };
}

function Swatch({ entry: { mark, pattern, x, y }, plan }: { entry: Placed; plan: number }): VNode {
  if (mark === "filled" || mark === "open") return <Sign plan={mark === "open" ? 0 : plan} x={x + 8} y={y + 8} r={5} look={mark} />;
  if (mark === "path") return <path class="path" d={`M${px(x)} ${px(y + 11)}l5 -4l4 3l7 -5`} />;
  if (mark === "line" || mark === "dashed") return <path class={mark} d={`M${px(x)} ${px(y + 8)}h16`} />;
  return <rect class={mark} x={px(x + 0.5)} y={px(y + 2.5)} width={15} height={11}
    {...(pattern === undefined ? {} : { fill: `url(#${pattern})` })} />;
}

interface LegendProps {
  legend: LaidLegend;
  plan: number | null | undefined;
  /** Circles, whatever the sign of the plan. */
  round?: boolean;
}

export function Legend({ legend, plan, round = false }: LegendProps): VNode {
  return (
    <g class={plan == null ? "plan-none" : planClass(plan)}>
      {legend.entries.map((entry, i) => (
        <g key={i}>
          <Swatch entry={entry} plan={round ? 0 : plan ?? 0} />
          <Lines class="small" lines={entry.lines} x={entry.x + 23} y={entry.y + 12} />
        </g>
      ))}
    </g>
  );
}
