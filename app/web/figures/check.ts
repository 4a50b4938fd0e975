// SPDX-License-Identifier: EUPL-1.2
// Checks of values that were read from JSON, from which the types of the contract are derived.

/** Adds what is wrong with `value` to `problems`; nothing when it is a T. */
export interface Check<T> {
  (value: unknown, path: string, problems: string[]): void;
  /** Never there: carries the type. */
  readonly type?: T;
}

export type Of<C> = C extends Check<infer T> ? T : never;

/** A field that may be absent. */
export interface Optional<T> {
  readonly optional: Check<T>;
}

type Fields = Record<string, Check<unknown> | Optional<unknown>>;
type Required<F extends Fields> = {
  [K in keyof F as F[K] extends Optional<unknown> ? never : K]: Of<F[K]>;
};
type Absent<F extends Fields> = {
  [K in keyof F as F[K] extends Optional<unknown> ? K : never]?:
    F[K] extends Optional<infer T> ? T : never;
};
export type Fielded<F extends Fields> = Required<F> & Absent<F>;

/** A check of one kind of plain value. */
function plain<T>(expected: string, fits: (value: unknown) => boolean): Check<T> {
  return (value, path, problems) => {
    if (!fits(value)) {
      problems.push(`${path}: expected ${expected}, found ${shown(value)}`);
    }
  };
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

export const number = plain<number>("a number", (v) => typeof v === "number" && Number.isFinite(v));
export const count = plain<number>("a whole number from 0", (v) => Number.isInteger(v) && (v as number) >= 0);
export const text = plain<string>("text", (v) => typeof v === "string");
export const flag = plain<boolean>("true or false", (v) => typeof v === "boolean");

/** One of the words. */
export function one<const W extends readonly (string | number)[]>(...words: W): Check<W[number]> {
  return plain(`one of ${words.join(", ")}`, (v) => words.includes(v as never));
}

export function orNull<T>(of: Check<T>): Check<T | null> {
  return (value, path, problems) => {
    if (value !== null) of(value, path, problems);
  };
}

/** A list, of exactly `length` where that is given. */
export function list<T>(of: Check<T>, length?: number): Check<T[]> {
  return (value, path, problems) => {
    if (!Array.isArray(value)) {
      problems.push(`${path}: expected a list, found ${shown(value)}`);
      return;
    }
    if (length !== undefined && value.length !== length) {
      problems.push(`${path}: expected ${length} values, found ${value.length}`);
    }
    value.forEach((item: unknown, i) => of(item, `${path}[${i}]`, problems));
  };
}

export function optional<T>(of: Check<T>): Optional<T> {
  return { optional: of };
}

/** An object with these fields and no others. */
export function fields<const F extends Fields>(of: F): Check<Fielded<F>> {
  return (value, path, problems) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      problems.push(`${path}: expected an object, found ${shown(value)}`);
      return;
    }
    const given = value as Record<string, unknown>;
    for (const [key, field] of Object.entries(of)) {
      const check = "optional" in field ? field.optional : field;
      if (Object.hasOwn(given, key)) check(given[key], `${path}.${key}`, problems);
      else if (check === field) problems.push(`${path}.${key}: missing`);
    }
    for (const key of Object.keys(given)) {
      if (!Object.hasOwn(of, key)) problems.push(`${path}.${key}: not in the contract`);
    }
  };
}
