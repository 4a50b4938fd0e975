// SPDX-License-Identifier: EUPL-1.2
// The contract of figures: what the program writes in the JSON of a page, and charts read.
// Every text comes from the program in the language of the page, formatted numbers included.
import { count, fields, flag, list, number, one, optional, orNull, text, type Of } from "./check";

/** A scale: its ends in the unit of the data, its ticks as told, what it measures. */
const axis = fields({
  low: number,
  high: number,
  ticks: list(fields({ at: number, text })),
  label: text,
});
export type Axis = Of<typeof axis>;

const common = { id: text, title: text, alt: text };

/** Quantiles of one plan; `interval` holds the mean with 80 %; "none" is exactly no difference. */
const dotsRow = fields({
  label: text,
  plan: count,
  quantiles: list(number),
  interval: list(number, 2),
  state: one("difference", "not_shown", "none"),
  text,
});
const dots = fields({ ...common, kind: one("dots"), axis, zero: flag, rows: list(dotsRow) });
export type DotsRow = Of<typeof dotsRow>;
export type Dots = Of<typeof dots>;

/** Bands over months, and five worlds as they were played, chosen by rank. */
const fanPanel = fields({
  label: text,
  plan: count,
  axis,
  bands: list(fields({ share: one(95, 80, 50), low: list(number), high: list(number) })),
  paths: list(list(number)),
});
const fan = fields({ ...common, kind: one("fan"), months: list(text), panels: list(fanPanel) });
export type FanPanel = Of<typeof fanPanel>;
export type Fan = Of<typeof fan>;

/** People between states, period by period: `period` is a place in `periods`. */
const flow = fields({
  ...common,
  kind: one("flow"),
  plan: optional(count),
  periods: list(text),
  nodes: list(fields({ id: text, label: text, period: count, plan_marks: flag, text: optional(text) })),
  links: list(fields({ from: text, to: text, value: number, difference: number, text })),
});
export type Flow = Of<typeof flow>;

/** Budgets: what was there (null: no ceiling), what was spent, and what bounds it in one word. */
const bars = fields({
  ...common,
  kind: one("bars"),
  axis,
  plan: optional(count),
  rows: list(fields({
    label: text, plan: optional(count), budget: orNull(number), spent: number, low: number,
    high: number, text, bound: text,
  })),
});
export type Bars = Of<typeof bars>;

const saving = fields({
  ...common,
  kind: one("saving"),
  axis,
  plan: optional(count),
  years: list(fields({ label: text, plan: optional(count), mean: number, low: number, high: number, text })),
});
export type Saving = Of<typeof saving>;

/** Of each 100 of a group. */
const groups = fields({
  ...common,
  kind: one("groups"),
  rows: list(fields({
    label: text, better: number, worse: number, same: number, outside: number, n: number, text,
    hidden: flag, heading: optional(text),
  })),
});
export type Groups = Of<typeof groups>;

/** The answer at the lowest and the highest value of each parameter. */
const tornado = fields({
  ...common,
  kind: one("tornado"),
  axis,
  answer: number,
  plan: optional(count),
  rows: list(fields({
    label: text, at_low: number, at_high: number, low_text: text, high_text: text, text,
  })),
});
export type Tornado = Of<typeof tornado>;

/** Three kinds of doubt about one average: luck and knowledge from `low` to `high`, a ring a model, the model as it is first. */
const layersRow = fields({
  label: text, layer: one("luck", "knowledge", "model"), low: number, high: number, rings: list(number), text,
});
const layers = fields({ ...common, kind: one("layers"), axis, answer: number, plan: optional(count), rows: list(layersRow) });
export type LayersRow = Of<typeof layersRow>;
export type Layers = Of<typeof layers>;

/** Two chances of 100: better on average, and seen in one's own yearly figures. */
const chances = fields({
  ...common,
  kind: one("chances"),
  limits: list(number),
  rows: list(fields({ label: text, plan: count, better: number, visible: number, text })),
});
export type Chances = Of<typeof chances>;

/** An effect in parts that add up exactly. */
const partsRow = fields({
  label: text,
  plan: count,
  parts: list(fields({
    key: one("direct", "queue", "budget"), label: text, value: number, low: number, high: number, text,
  })),
  total: number,
  text,
});
const parts = fields({ ...common, kind: one("parts"), axis, rows: list(partsRow) });
export type PartsRow = Of<typeof partsRow>;
export type Parts = Of<typeof parts>;

/** One life in two worlds: `month` is a place in `months`. */
const lives = fields({
  ...common,
  kind: one("lives"),
  months: list(text),
  part: orNull(fields({ month: count, text })),
  lanes: list(fields({
    label: text, plan: orNull(count),
    events: list(fields({ month: count, number: count, id: text, text })),
  })),
});
export type Lives = Of<typeof lives>;

/** Plans on two outcomes; "on": no other is better, "often": so in 20 or more of 100 draws. Only who is on
 * it has a text, its number in the table. The band: 80 of 100 draws of the best y with that x or better. */
const frontier = fields({
  ...common,
  kind: one("frontier"),
  x: axis,
  y: axis,
  points: list(fields({ x: number, y: number, state: one("on", "often", "off"), text })),
  band: list(fields({ x: number, low: number, high: number })),
});
export type Frontier = Of<typeof frontier>;

export type Figure = Dots | Fan | Flow | Bars | Saving | Groups | Tornado | Layers | Chances | Parts | Lives
  | Frontier;
export type Kind = Figure["kind"];

export const kinds = { dots, fan, flow, bars, saving, groups, tornado, layers, chances, parts, lives,
  frontier };

/** Words of buttons at tables. Without them there are no buttons. */
export const wordsOfTables = [
  "copy", "copied", "not_copied", "csv_nl", "csv", "kept", "hide", "hidden", "show", "cite", "csv_row", "csv_column",
  "csv_text", "csv_value", "csv_low", "csv_high", "csv_unit", "csv_source",
] as const;

/** Words of legends. One that the page leaves out is not drawn; charts have no words of their own. */
export const wordsOfLegends = [
  "almost_fixed", "band_95", "band_80", "band_50", "path", "budget", "spent", "range", "better", "worse", "same",
  "outside", "low", "high", "answer", "as_it_is", "ring", "chance_better", "visible",
  "on_frontier", "often_on_frontier", "off_frontier", "frontier_band",
] as const;
export type Words = Partial<Record<string, string>>;
