import '../../cli/support/decodeNode';
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeCorpus, type Corpus } from '../../cli/support/fuzz/corpus';
import { LARGEST_MUTANT_BYTES, makeMutant, type Mutant } from '../../cli/support/fuzz/mutant';
import { readStream } from '../audio/support/read';
import { openStream } from '../../src/audio/openStream';

const COUNT = 300;

let corpus: Corpus;
let again: Corpus;

beforeAll(async () => {
  corpus = await makeCorpus();
  again = await makeCorpus();
});

const made = (from: Corpus, seed: number): Mutant[] =>
  Array.from({ length: COUNT }, (_, index) => makeMutant(from, seed, index));
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** What tells a mutant from another. */
const marks = (from: Corpus, seed: number): string[] =>
  made(from, seed).map(({ bytes, recipe }) => `${recipe} ${hashOf(bytes)}`);
const hashes = ({ sounds, odd }: Corpus): string[] => [...sounds, ...odd].map(({ bytes }) => hashOf(bytes));

describe('the corpus of the fuzzer', () => {
  it('is heard, but for AAC, which the command line does not read', async () => {
    const unheard: string[] = [];
    for (const { name, bytes } of corpus.sounds) {
      try {
        const { samples } = await readStream(await openStream(new Blob([Uint8Array.from(bytes)])));
        expect(samples.length / 16_000, name).toBeGreaterThan(0.5);
      } catch {
        unheard.push(name);
      }
    }
    expect(unheard.length).toBeGreaterThan(0);
    expect(unheard.filter((name) => !name.endsWith('of lena.aac'))).toEqual([]);
  });

  it('is of short files', () => {
    const sizes = [...corpus.sounds, ...corpus.odd].map(({ bytes }) => bytes.length);
    expect(Math.max(...sizes)).toBeLessThan(150_000);
  });
});

describe('a mutant', () => {
  it('is the same whenever it is made, and whatever was made before', () => {
    const last = makeMutant(again, 7, COUNT - 1);
    expect(hashOf(last.bytes)).toBe(hashOf(made(corpus, 7)[COUNT - 1].bytes));
    expect(marks(again, 7)).toEqual(marks(corpus, 7));
  });

  it('is another one for another seed and another index', () => {
    expect(new Set([...marks(corpus, 7), ...marks(corpus, 8)]).size).toBeGreaterThan(1.9 * COUNT);
  });

  it('is bounded in its size, and leaves the files that it is made of as they are', () => {
    const sizes = made(corpus, 9).map(({ bytes }) => bytes.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(LARGEST_MUTANT_BYTES);
    expect(hashes(corpus)).toEqual(hashes(again));
  });

  it('is made in every way, of every file', () => {
    const recipes = Array.from({ length: 20 * COUNT }, (_, index) => makeMutant(corpus, 3, index).recipe);
    for (const { name } of [...corpus.sounds, ...corpus.odd]) {
      expect(
        recipes.some((recipe) => recipe.startsWith(name)),
        name,
      ).toBe(true);
    }
    for (const way of [
      'flipBits',
      'cutTail',
      'splice',
      'blankTail',
      'lyingLength',
      'absurdHeader',
      'inWav',
      'inOgg',
    ]) {
      expect(
        recipes.some((recipe) => recipe.includes(way)),
        way,
      ).toBe(true);
    }
  });
});
