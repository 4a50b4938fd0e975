// SPDX-License-Identifier: EUPL-1.2
// Marks that every chart shares: the sign and the letter of a plan, lines of text, hatching.
import { type ComponentChildren, type VNode } from "preact";

/** Class that gives `--plan` its colour; beyond three plans there is no fourth hue. */
export function planClass(plan: number | null | undefined): string {
  return plan == null ? "plan-none" : `plan-${"ABC"[plan] ?? "more"}`;
}

export function planLetter(plan: number): string {
  return String.fromCharCode(65 + (plan % 26));
}

const shapes: ((r: number) => string)[] = [
  (r) => `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
  (r) => `M${-0.9 * r} ${-0.9 * r}h${1.8 * r}v${1.8 * r}h${-1.8 * r}z`,
  (r) => `M0 ${-1.15 * r}L${1.15 * r} 0L0 ${1.15 * r}L${-1.15 * r} 0z`,
  (r) => `M0 ${-1.1 * r}L${1.1 * r} ${0.9 * r}H${-1.1 * r}z`,
];

/** Rounded to what one can see. */
export const px = (value: number): number => Math.round(value * 100) / 100;

interface SignProps {
  plan: number;
  x: number;
  y: number;
  r: number;
  /** "filled" in the colour of the plan, "open" with its outline, "grey" where nothing is shown. */
  look?: "filled" | "open" | "grey";
}

/** Circle, square, diamond or triangle. */
export function Sign({ plan, x, y, r, look = "filled" }: SignProps): VNode {
  const path = (shapes[Math.min(plan, shapes.length - 1)] ?? shapes[0])!;
  const size = look === "filled" ? r : r - 0.75;
  return <path class={`sign ${look}`} d={path(px(size))} transform={`translate(${px(x)} ${px(y)})`} />;
}

/** The letter of a plan on its colour; 16 wide. */
export function Letter({ plan, x, y }: { plan: number; x: number; y: number }): VNode {
  return (
    <g class={planClass(plan)}>
      <rect class="badge" x={px(x)} y={px(y)} width={16} height={16} rx={3} />
      <text class="badge-text middle" x={px(x + 8)} y={px(y + 12)}>{planLetter(plan)}</text>
    </g>
  );
}

interface LinesProps {
  lines: readonly string[];
  x: number;
  /** Baseline of the first line. */
  y: number;
  step?: number;
  class?: string;
}

export function Lines({ lines, x, y, step = 15, class: look = "" }: LinesProps): VNode {
  return (
    <text class={look} x={px(x)} y={px(y)}>
      {lines.map((line, i) => <tspan key={i} x={px(x)} dy={i === 0 ? 0 : step}>{line}</tspan>)}
    </text>
  );
}

/** Diagonal lines for what colour alone may not say. */
export function Hatch({ id }: { id: string }): VNode {
  return (
    <pattern id={id} width={4} height={4} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="page" width={4} height={4} />
      <rect class="ink" width={1.7} height={4} />
    </pattern>
  );
}

interface DrawingProps {
  width: number;
  height: number;
  children: ComponentChildren;
}

/** The drawing; what it says stands in the label of the element that holds it. */
export function Drawing({ width, height, children }: DrawingProps): VNode {
  return (
    <svg class="chart" viewBox={`0 0 ${px(width)} ${px(height)}`} width={px(width)} height={px(height)}
      aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}
