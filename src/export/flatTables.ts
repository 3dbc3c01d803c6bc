import type { Builder, Offset } from 'flatbuffers';

/** A table all of whose fields are offsets, by their place in the schema. */
export function offsetTable(builder: Builder, fields: Record<number, Offset>): Offset {
  const places = Object.keys(fields).map(Number);
  builder.startObject(Math.max(...places) + 1);
  for (const place of places) builder.addFieldOffset(place, fields[place], 0);
  return builder.endObject();
}

export function offsetVector(builder: Builder, offsets: readonly Offset[]): Offset {
  builder.startVector(4, offsets.length, 4);
  for (const offset of offsets.toReversed()) builder.addOffset(offset);
  return builder.endVector();
}

export function intVector(builder: Builder, values: readonly number[]): Offset {
  builder.startVector(4, values.length, 4);
  for (const value of values.toReversed()) builder.addInt32(value);
  return builder.endVector();
}

/** Bytes that begin at a multiple of 16, as whoever maps a file into memory wants them. */
export function alignedBytes(builder: Builder, bytes: Uint8Array): Offset {
  builder.prep(16, bytes.length);
  return builder.createByteVector(bytes);
}
