// SPDX-License-Identifier: EUPL-1.2
// How wide text is, and how it falls into lines.

/** Width in units of the drawing of `text` at `size`. */
export type Measure = (text: string, size: number, bold?: boolean) => number;

/** Where nothing can be measured: the mean width of a letter, on the wide side. */
export const guess: Measure = (text, size, bold) => [...text].length * size * (bold ? 0.62 : 0.57);

/** By the font of the page. */
export function measureBy(family: string): Measure {
  const pen = document.createElement("canvas").getContext("2d");
  if (pen === null) return guess;
  return (text, size, bold) => {
    pen.font = `${bold ? "700 " : ""}${size}px ${family}`;
    return pen.measureText(text).width;
  };
}

/** A word cut where it is wider than a line. */
function cut(word: string, fits: (part: string) => boolean): string[] {
  if (fits(word)) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && !fits(piece + letter)) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...pieces, piece];
}

/** Words with whether a space stands before them; a long word may break after its hyphen. */
function words(text: string): { word: string; space: boolean }[] {
  return [...text.matchAll(/(\s*)(\S+?(?:-(?=\p{L}{4})|(?=\s|$)))/gu)]
    .map(([, space, word]) => ({ word: word ?? "", space: space !== "" }));
}

/** Lines of at most `width`, broken at spaces and after hyphens. */
export function wrap(text: string, width: number, size: number, measure: Measure, bold = false): string[] {
  const fits = (part: string): boolean => measure(part, size, bold) <= width;
  const lines: string[] = [];
  for (const { word, space } of words(text)) {
    const last = lines.at(-1);
    const glued = last === undefined ? word : last + (space ? " " : "") + word;
    if (fits(glued)) lines.splice(-1, 1, glued);
    else lines.push(...cut(word, fits));
  }
  return lines;
}
