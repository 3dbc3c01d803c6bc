import type { Corpus, SeedFile } from './corpus';
import { DAMAGE } from './damage';
import { Dice } from './dice';
import { LIES } from './lies';
import type { Mutation } from './mutation';
import { NESTING } from './nesting';

/** Files that are longer are cut. */
export const LARGEST_MUTANT_BYTES = 400_000;

export interface Mutant {
  bytes: Uint8Array;
  /** What it was made of, and how. */
  recipe: string;
}

const KINDS: Record<string, Mutation>[] = [DAMAGE, LIES, NESTING];

/** The mutant of this number: the same bytes for the same corpus, seed and index, whatever was made before. */
export function makeMutant(corpus: Corpus, seed: number, index: number): Mutant {
  const dice = new Dice(seed, index);
  const pickFile = (): SeedFile => dice.pick(dice.int(0, 3) > 0 ? corpus.sounds : corpus.odd);
  const file = pickFile();
  const steps = dice.pick([1, 1, 1, 2, 2, 3]);
  let bytes = file.bytes;
  let recipe = file.name;
  for (let step = 0; step < steps; step++) {
    const other = pickFile();
    const [name, mutate] = dice.pick(Object.entries(dice.pick(KINDS)));
    bytes = mutate({ bytes, other: other.bytes, dice }).subarray(0, LARGEST_MUTANT_BYTES);
    recipe += ` ${name}`;
  }
  return { bytes, recipe };
}
