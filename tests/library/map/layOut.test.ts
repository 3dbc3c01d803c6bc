import { describe, expect, test } from 'vitest';
import { layOut } from '../../../src/library/map/layOut';
import { songVectors } from '../../../src/library/map/songVectors';
import { noise } from '../../support/noise';

const scores = (hash: string, probabilities: number[], tags: number[]) => ({
  ...{ hash, genres: probabilities.map(String), probabilities },
  tagScores: Float32Array.from(tags),
});

test('songs of another network are not on the map', () => {
  const { hashes, vectors } = songVectors([
    scores('a', [0.25, 0.75], [1]),
    scores('b', [1], [0.5]),
    scores('c', [0, 1], [0.25]),
  ]);
  expect(hashes).toEqual(['a', 'c']);
  expect(vectors[1]).toEqual([0, 1, 0.5]);
});

describe('a map', () => {
  const jitter = noise(60 * 8);
  const vectors = Array.from({ length: 60 }, (_, index) =>
    Array.from({ length: 8 }, (_, axis) => Number(axis === index % 3) + 0.05 * jitter[8 * index + axis]),
  );

  test.each([
    ['all', 2000],
    ['a selection of 30', 30],
  ])('by UMAP of %s keeps together what is alike, and lies the same each time', async (_, most) => {
    const told: number[] = [];
    const tell = (fraction: number) => Promise.resolve(void told.push(fraction));
    const places = await layOut(vectors, tell, most);
    expect(await layOut(vectors, undefined, most)).toEqual(places);
    for (const { x, y } of places) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(x, y)).toBeLessThanOrEqual(1);
    }
    const nearest = places.map((place, index) => {
      const distance = ({ x, y }: (typeof places)[number]) => Math.hypot(x - place.x, y - place.y);
      const others = places.map((_, other) => other).filter((other) => other !== index);
      return others.reduce((best, other) =>
        distance(places[other]) < distance(places[best]) ? other : best,
      );
    });
    expect(nearest.filter((other, index) => other % 3 === index % 3).length).toBeGreaterThan(55);
    expect(told.toSorted((a, b) => a - b)).toEqual(told);
    expect(told.at(-1)).toBeGreaterThan(0.9);
    expect(told.at(-1)).toBeLessThanOrEqual(1);
  });

  test('of few songs is a map all the same', async () => {
    expect(await layOut(vectors.slice(0, 4))).toHaveLength(4);
  });
});
