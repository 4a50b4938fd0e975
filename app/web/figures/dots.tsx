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
/** Width in pixels of a sign that stands alone, and of the smallest dot. */
const sign = 9;
const smallest = 3.5;

interface Placed {
  row: DotsRow;
  dots: Dot[];
  /** The range is narrower than a sign: one sign stands for all. */
  one: boolean;
}

/** One sign in the middle of all outcomes; where these are on one side of zero it is too. */
function single(row: DotsRow, diameter: number): Dot[] {
  const sorted = [...row.quantiles].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  const away = low >= 0 && high > 0 ? Math.max(middle, diameter / 2) : high <= 0 && low < 0 ? Math.min(middle, -diameter / 2) : middle;
  return [{ at: away, level: 0 }];
}

/** Dots of `diameter` pixels; one sign where 8 of 10 outcomes lie within the width of a sign. */
function place(row: DotsRow, dataPerPixel: number, diameter: number): Placed {
  if (row.state === "none") return { row, dots: [], one: false };
  const sorted = [...row.quantiles].sort((a, b) => a - b);
  const edge = Math.floor(sorted.length / 10);
  const one = (sorted.at(-1 - edge) ?? 0) - (sorted[edge] ?? 0) < dataPerPixel * sign;
  return { row, dots: one ? single(row, dataPerPixel * sign) : binned(sorted, dataPerPixel * diameter), one };
}

/** The widest dots of which no column is higher than `levels`, where that can be. */
function fit(rows: DotsRow[], dataPerPixel: number, widest: number, levels: number): { placed: Placed[]; diameter: number } {
  for (let diameter = widest; ; diameter -= 0.25) {
    const placed = rows.map((row) => place(row, dataPerPixel, diameter));
    if (diameter <= smallest || placed.every((p) => highest(p.dots) <= levels)) return { placed, diameter };
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
          r={one ? sign / 2 : diameter * 0.45} look={shown ? "filled" : "grey"} />
      ))}
      <path class="axis" d={`M${px(from)} ${px(base)}H${px(to)}`} />
      {row.state !== "none" && <rect class={shown ? "plan" : "none"} x={px(within(x(low)))} y={px(base + 4)} height={5}
        width={px(Math.max(2, within(x(high)) - within(x(low))))} />}
    </g>
  );
}

/** What cells of one row of a table share: width of dots, and the height of the highest column. */
export interface CellShape { diameter: number; levels: number }

export function cellShape(figures: readonly Dots[], width: number): CellShape {
  const fitted = figures.map((f) => fit(f.rows, (f.axis.high - f.axis.low) / (width - 2), Math.min(8.4, width / 24), mostLevels));
  const diameter = Math.min(8.4, ...fitted.map((f) => f.diameter));
  const levels = Math.max(2, ...figures.flatMap((f) => f.rows.map((row) =>
    highest(place(row, (f.axis.high - f.axis.low) / (width - 2), diameter).dots))));
  return { diameter, levels };
}

/** In a cell: only the drawing. */
function Cell({ figure, width, measure, shape }: ChartProps<Dots>): VNode {
  const x = scaleOf(figure.axis, 1, width - 1);
  const perPixel = (figure.axis.high - figure.axis.low) / (width - 2);
  const { diameter, levels } = shape ?? cellShape([figure], width);
  const placed = figure.rows.map((row) => place(row, perPixel, diameter));
  const height = levels * diameter + 4;
  const ticks = clearTicks(figure.axis, x, measure, 16, width);
  return (
    <Drawing width={width} height={height * placed.length + 28}>
      {placed.map((p, i) => {
        const base = height * (i + 1);
        return (
          <g key={i}>
            {figure.zero && <Zero axis={figure.axis} x={x} from={base - height + 2} to={base + 10} />}
            <Marks placed={p} x={x} base={base} diameter={diameter} />
          </g>
        );
      })}
      <TickTexts x={x} ticks={ticks} y={height * placed.length + 23} width={width} measure={measure} />
    </Drawing>
  );
}

export function DotsChart(props: ChartProps<Dots>): VNode {
  const { figure, width, measure, words } = props;
  if (props.cell) return <Cell {...props} />;
  const room = width * (width < 480 ? 1 : 0.6);
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
    <RowChart dense={props.dense} axis={figure.axis} texts={texts} width={width} measure={measure} height={rowHeight}
      zero={figure.zero && holdsZero(figure.axis)}>
      {(i, { x, top }) => placed[i]!.row.state !== "none" &&
        <Marks placed={placed[i]!} x={x} base={top + height - 11} diameter={diameter} />}
    </RowChart>
  );
}
