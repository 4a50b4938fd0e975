// SPDX-License-Identifier: EUPL-1.2
// Where the dots of a quantile dotplot stand: in columns as wide as a dot, zero on an edge.

export interface Dot {
  /** Middle of the column, in the unit of the data. */
  at: number;
  /** From 0 at the axis upwards. */
  level: number;
}

/**
 * Columns of `width` (in the unit of the data). Zero lies on the edge of a column, so no dot is moved
 * across it. A value of exactly zero is on neither side: then a column of its own stands on zero, for
 * those alone, and the others begin beside it.
 */
export function binned(quantiles: readonly number[], width: number): Dot[] {
  const onZero = quantiles.some((q) => q === 0);
  const levels = new Map<number, number>();
  return [...quantiles].sort((a, b) => a - b).map((q) => {
    const at = onZero ? besideZero(q, width) : (Math.floor(q / width) + 0.5) * width;
    const column = Math.round((at / width) * 2);
    const level = levels.get(column) ?? 0;
    levels.set(column, level + 1);
    return { at, level };
  });
}

function besideZero(q: number, width: number): number {
  return q === 0 ? 0 : Math.sign(q) * Math.max(1, Math.round(Math.abs(q) / width)) * width;
}

export function highest(dots: readonly Dot[]): number {
  return dots.reduce((most, dot) => Math.max(most, dot.level + 1), 0);
}
