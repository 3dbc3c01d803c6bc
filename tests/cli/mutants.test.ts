import '../../cli/support/decodeNode';
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeCorpus, type Corpus } from '../../cli/support/fuzz/corpus';
import { LARGEST_MUTANT_BYTES, makeMutant } from '../../cli/support/fuzz/mutant';
import { readStream } from '../audio/support/read';
import { openStream } from '../../src/audio/openStream';

const COUNT = 300;

let corpus: Corpus;
let again: Corpus;

beforeAll(async () => {
  corpus = await makeCorpus();
  again = await makeCorpus();
}, 120_000);

const mutants = (from: Corpus, seed: number) =>
  Array.from({ length: COUNT }, (_, index) => makeMutant(from, seed, index));

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
    expect(mutants(again, 7)).toEqual(mutants(corpus, 7));
    expect(makeMutant(again, 7, COUNT - 1)).toEqual(mutants(corpus, 7).at(-1));
  });

  it('is another one for another seed and another index', () => {
    const distinct = new Set(
      [...mutants(corpus, 7), ...mutants(corpus, 8)].map(({ bytes }) => hashOf(bytes)),
    );
    expect(distinct.size).toBeGreaterThan(1.9 * COUNT);
  });

  it('is bounded in its size, and leaves the file that it is made of as it is', () => {
    const sizes = mutants(corpus, 9).map(({ bytes }) => bytes.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(LARGEST_MUTANT_BYTES);
    expect(corpus).toEqual(again);
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

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
