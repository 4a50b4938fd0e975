// SPDX-License-Identifier: EUPL-1.2
// Quantile dotplot: each dot one of 20 or 50 equally likely outcomes; under the axis how well the
// mean is known. No mark for the mean: it would be read, and the spread not.
import { type VNode } from "preact";
import { clearTicks, holdsZero, type Scale, scaleOf, TickTexts, Zero } from "./axis";
import { binned, type Dot, highest } from "./bins";
import { type ChartProps } from "./chart_props";
import { Drawing, planClass, px, Sign } from "./marks";
import { RowChart } from "./rows";
import { type Dots, type DotsRow } from "./types";

const mostLevels = 9;

interface Placed {
  row: DotsRow;
  dots: Dot[];
  /** All outcomes within the width of one dot: one sign stands for them. */
  one: boolean;
}

function place(row: DotsRow, dataPerPixel: number, diameter: number): Placed {
  if (row.state === "none") return { row, dots: [], one: false };
  const dots = binned(row.quantiles, dataPerPixel * diameter);
  const one = new Set(dots.map((d) => d.at)).size === 1;
  return { row, dots: one ? dots.slice(0, 1) : dots, one };
}

/** The widest dots of which no column is higher than `levels`. */
function fit(rows: DotsRow[], dataPerPixel: number, widest: number, levels: number): { placed: Placed[]; diameter: number } {
  let diameter = widest;
  for (;;) {
    const placed = rows.map((row) => place(row, dataPerPixel, diameter));
    const most = Math.max(0, ...placed.map((p) => highest(p.dots)));
    if (most <= levels || diameter <= 4) return { placed, diameter };
    diameter -= 0.5;
  }
}

function Marks({ placed, x, base, diameter }: { placed: Placed; x: Scale; base: number; diameter: number }): VNode {
  const { row, dots, one } = placed;
  const shown = row.state === "difference";
  const [from, to] = x.range() as [number, number];
  const within = (at: number): number => Math.min(to, Math.max(from, at));
  const [low, high] = row.interval as [number, number];
  return (
    <g class={planClass(row.plan)}>
      {dots.map((dot, i) => (
        <Sign key={i} plan={row.plan} x={within(x(dot.at))} y={base - (dot.level + 0.5) * diameter - 1}
          r={one ? 5 : diameter * 0.45} look={shown ? "filled" : "grey"} />
      ))}
      <path class="axis" d={`M${px(from)} ${px(base)}H${px(to)}`} />
      {row.state !== "none" && <rect class={shown ? "plan" : "none"} x={px(within(x(low)))} y={px(base + 4)} height={5}
        width={px(Math.max(2, within(x(high)) - within(x(low))))} />}
    </g>
  );
}

/** In a cell: only the drawing, at the height of the highest of its row. */
function Cell({ figure, width, measure, stack = 0 }: ChartProps<Dots>): VNode {
  const x = scaleOf(figure.axis, 1, width - 1);
  const perPixel = (figure.axis.high - figure.axis.low) / (width - 2);
  const diameter = Math.min(8.4, width / 24);
  const { placed, diameter: used } = fit(figure.rows, perPixel, diameter, mostLevels);
  const levels = Math.max(stack, ...placed.map((p) => highest(p.dots)), 2);
  const height = levels * diameter + 4;
  const ticks = clearTicks(figure.axis, x, measure, 16, width);
  return (
    <Drawing width={width} height={height * placed.length + 28}>
      {placed.map((p, i) => {
        const base = height * (i + 1);
        return (
          <g key={i}>
            {figure.zero && <Zero axis={figure.axis} x={x} from={base - height + 2} to={base + 10} />}
            <Marks placed={p} x={x} base={base} diameter={used} />
          </g>
        );
      })}
      <TickTexts x={x} ticks={ticks} y={height * placed.length + 23} width={width} measure={measure} />
    </Drawing>
  );
}

/** The height in dots that a cell needs, at this width. */
export function stackOf(figure: Dots, width: number): number {
  const perPixel = (figure.axis.high - figure.axis.low) / (width - 2);
  const { placed } = fit(figure.rows, perPixel, Math.min(8.4, width / 24), mostLevels);
  return Math.max(0, ...placed.map((p) => highest(p.dots)));
}

export function DotsChart(props: ChartProps<Dots>): VNode {
  const { figure, width, measure, words } = props;
  if (props.cell) return <Cell {...props} />;
  const room = width < 480 ? width : width * 0.62;
  const perPixel = (figure.axis.high - figure.axis.low) / room;
  const { placed, diameter } = fit(figure.rows, perPixel, 10, 11);
  const levels = Math.max(2, ...placed.map((p) => highest(p.dots)));
  const height = levels * diameter + 14;
  const texts = placed.map(({ row, one }) => ({
    label: row.label, plan: row.plan, plain: row.state !== "difference",
    text: one && words["almost_fixed"] !== undefined ? `${row.text} (${words["almost_fixed"]})` : row.text,
  }));
  const rowHeight = (i: number): number => (figure.rows[i]?.state === "none" ? 16 : height);
  return (
    <RowChart axis={figure.axis} texts={texts} width={width} measure={measure} height={rowHeight}
      zero={figure.zero && holdsZero(figure.axis)}>
      {(i, { x, top }) => placed[i]!.row.state !== "none" &&
        <Marks placed={placed[i]!} x={x} base={top + height - 11} diameter={diameter} />}
    </RowChart>
  );
}
