// SPDX-License-Identifier: EUPL-1.2
// The bytes that `afweging digest` hashes, in pieces. Page: docs/formats/results-h5.md
const encoder = new TextEncoder();

function number(value) {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value), true);
  return bytes;
}

function* text(value) {
  const bytes = encoder.encode(value);
  yield number(bytes.length);
  yield bytes;
}

function* layoutBytes(layout) {
  yield number(layout.axes.length);
  for (const axis of layout.axes) {
    yield* text(axis.name);
    yield number(axis.entries.length);
    for (const entry of axis.entries) yield* text(entry.key);
  }
  yield number(layout.datasets.length);
  for (const dataset of layout.datasets) {
    yield* text(dataset.path);
    yield* text(dataset.unit);
    yield number(dataset.axes.length);
    for (const axis of dataset.axes) yield number(axis);
  }
}

/// How many values a dataset has in one record.
export function sizeOf(dataset, layout) {
  return dataset.axes.reduce((size, axis) => size * layout.axes[axis].entries.length, 1);
}

/// `records[replicate][month]` is a BigInt64Array of one month. SHA-256 over all pieces, in order,
/// is the digest of the run.
export function* digestBytes(layout, records) {
  yield* text("afweging digest 1");
  yield* layoutBytes(layout);
  yield number(records.length);
  yield number(records[0].length);
  let begin = 0;
  for (const dataset of layout.datasets) {
    const end = begin + sizeOf(dataset, layout);
    for (const months of records) {
      for (const record of months) {
        yield new Uint8Array(record.buffer, record.byteOffset + 8 * begin, 8 * (end - begin));
      }
    }
    begin = end;
  }
}
