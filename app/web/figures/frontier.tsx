// SPDX-License-Identifier: EUPL-1.2
// Many plans on two outcomes: those that nobody would leave for another are filled and numbered, as
// in the table; the band is what can be had beside each value of the first outcome. No line joins
// plans: between them there is none.
import { area } from "d3-shape";
import { type VNode } from "preact";
import { clearTicks, scaleOf, type Scale } from "./axis";
import { type ChartProps, size } from "./chart_props";
import { Legend, layLegend } from "./legend";
import { Drawing, Lines, planClass, px, Sign } from "./marks";
import { type Measure, wrap } from "./measure";
import { type Axis, type Frontier } from "./types";

type Point = Frontier["points"][number];

interface Box { left: number; top: number; right: number; bottom: number }

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

interface PlacedNumber { text: string; x: number; y: number }

/** The number of each point where it touches no other: beside, above or under its sign. */
export function placeNumbers(points: readonly { x: number; y: number; text: string }[], frame: Box, measure: Measure): PlacedNumber[] {
  const taken: Box[] = points.map((p) => ({ left: p.x - 6, top: p.y - 6, right: p.x + 6, bottom: p.y + 6 }));
  const placed: PlacedNumber[] = [];
  for (const point of points) {
    if (point.text === "") continue;
    const wide = measure(point.text, size.small, true);
    const spots = [[8, 4], [-8 - wide, 4], [-wide / 2, -9], [-wide / 2, 17]] as const;
    for (const [dx, dy] of spots) {
      const [x, y] = [point.x + dx, point.y + dy];
      const box = { left: x - 1, top: y - 10, right: x + wide + 1, bottom: y + 3 };
      const inside = box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
      if (inside && !taken.some((t) => meet(t, box))) {
        taken.push(box);
        placed.push({ text: point.text, x, y });
        break;
      }
    }
  }
  return placed;
}

function tickRoom(axis: Axis, measure: Measure): number {
  return 9 + Math.max(0, ...axis.ticks.map((t) => measure(t.text, size.small, t.at === 0)));
}

interface FrameProps { figure: Frontier; x: Scale; y: Scale; box: Box; width: number; measure: Measure }

/** Grid, zeros, axes with their ticks. */
function Frame({ figure, x, y, box, width, measure }: FrameProps): VNode {
  const across = clearTicks(figure.x, x, measure, 10, width);
  const up = figure.y.ticks.filter((t) => t.at >= figure.y.low && t.at <= figure.y.high);
  const crossed = (axis: Axis): boolean => axis.low <= 0 && axis.high >= 0;
  return (
    <g>
      <path class="faint" d={[
        ...across.filter((t) => t.at !== 0).map((t) => `M${px(x(t.at))} ${px(box.top)}V${px(box.bottom)}`),
        ...up.filter((t) => t.at !== 0).map((t) => `M${px(box.left)} ${px(y(t.at))}H${px(box.right)}`),
      ].join("")} />
      {crossed(figure.x) && <path class="zero" d={`M${px(x(0))} ${px(box.top)}V${px(box.bottom)}`} />}
      {crossed(figure.y) && <path class="zero" d={`M${px(box.left)} ${px(y(0))}H${px(box.right)}`} />}
      <path class="axis" d={`M${px(box.left)} ${px(box.top)}V${px(box.bottom)}H${px(box.right)}`} />
      {up.map((t) => <text key={t.at} class={`small end${t.at === 0 ? " strong" : ""}`} x={px(box.left - 7)} y={px(y(t.at) + 4)}>{t.text}</text>)}
      {across.map((t) => {
        const half = measure(t.text, size.small, t.at === 0) / 2;
        return <text key={t.at} class={`small middle${t.at === 0 ? " strong" : ""}`} y={px(box.bottom + 16)}
          x={px(Math.max(half, Math.min(width - half, x(t.at))))}>{t.text}</text>;
      })}
    </g>
  );
}

/** Plans that are not on the frontier lie under those that are. */
const order = (p: Point): number => (p.state === "on" ? 2 : p.state === "often" ? 1 : 0);

export function FrontierChart({ figure, width, words, measure }: ChartProps<Frontier>): VNode {
  const legend = layLegend([
    { mark: "filled", text: words["on_frontier"] }, { mark: "open", text: words["often_on_frontier"] },
    { mark: "none", text: words["off_frontier"] }, { mark: "band80", text: words["frontier_band"] },
  ], width, measure);
  const over = wrap(figure.y.label, width, size.small, measure);
  const under = wrap(figure.x.label, width, size.small, measure);
  const top = legend.height + over.length * 15 + 10;
  const left = tickRoom(figure.y, measure);
  const box: Box = { left, top, right: width - 6, bottom: top + Math.max(190, Math.min(400, width * 0.6)) };
  const x = scaleOf(figure.x, box.left, box.right);
  const y = scaleOf(figure.y, box.bottom, box.top);
  const band = area<Frontier["band"][number]>().x((b) => px(x(b.x))).y0((b) => px(y(b.low))).y1((b) => px(y(b.high)));
  const points = [...figure.points].sort((a, b) => order(a) - order(b));
  const numbers = placeNumbers(points.filter((p) => p.state !== "off")
    .map((p) => ({ x: x(p.x), y: y(p.y), text: p.state === "on" ? p.text : "" })), box, measure);
  return (
    <Drawing width={width} height={box.bottom + 22 + under.length * 15 + 4}>
      <Legend legend={legend} plan={0} round />
      <Lines class="small" lines={over} x={0} y={legend.height + 11} />
      <g class={planClass(0)}>
        <path class="band80" d={band(figure.band) ?? ""} />
        <Frame figure={figure} x={x} y={y} box={box} width={width} measure={measure} />
        {points.map((p, i) => p.state === "off"
          ? <circle key={i} class="none" cx={px(x(p.x))} cy={px(y(p.y))} r={2.5} />
          : <Sign key={i} plan={0} x={x(p.x)} y={y(p.y)} r={p.state === "on" ? 5 : 4.5} look={p.state === "on" ? "filled" : "open"} />)}
        {numbers.map((n) => <text key={n.text} class="small strong halo" x={px(n.x)} y={px(n.y)}>{n.text}</text>)}
      </g>
      <Lines class="small" lines={under} x={0} y={box.bottom + 34} />
    </Drawing>
  );
}
