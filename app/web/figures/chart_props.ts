// SPDX-License-Identifier: EUPL-1.2
// What every chart is given.
import { type CellShape } from "./dots";
import { type Measure } from "./measure";
import { type Words } from "./types";

export interface ChartProps<F> {
  figure: F;
  /** Room in units of the drawing: one unit is one CSS pixel at the usual size of text. */
  width: number;
  words: Words;
  measure: Measure;
  /** Begins every id within the drawing. */
  name: string;
  /** In a cell of a table: no labels, as the table has them. */
  cell: boolean;
  /** On paper: rows stand closer. */
  dense?: boolean;
  /** What cells of one row of a table share, so that their baselines align. */
  shape?: CellShape;
}

/** Sizes of text in a drawing. */
export const size = { label: 13, text: 13, small: 11.5 } as const;
