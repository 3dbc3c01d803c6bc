import type { Dice } from './dice';

/** What a mutation is given. */
export interface Given {
  /** The file; not to be written to. */
  bytes: Uint8Array;
  /** Another one of the corpus. */
  other: Uint8Array;
  dice: Dice;
}

/** Makes another file of a file. */
export type Mutation = (given: Given) => Uint8Array;

/** A place in the file. Headers stand in the first bytes: those are hit as often as all others. */
export function placeIn({ length }: Uint8Array, dice: Dice): number {
  return dice.int(0, Math.min(length, dice.pick([64, 512, length, length])) - 1);
}

/** A copy that `write` has changed. */
export function changed(bytes: Uint8Array, write: (copy: Uint8Array, view: DataView) => void): Uint8Array {
  const copy = Uint8Array.from(bytes);
  write(copy, new DataView(copy.buffer));
  return copy;
}

export function join(...parts: Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}

export function ascii(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

/** Where a word of ASCII or Latin-1 stands. */
export function placesOf(bytes: Buffer, word: string): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(word, 0, 'latin1'); at >= 0; at = bytes.indexOf(word, at + 1, 'latin1')) {
    places.push(at);
  }
  return places;
}
