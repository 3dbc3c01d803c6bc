import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { compress } from '../../../src/teach/train/compress';
import { fitHeads } from '../../../src/teach/train/fitHead';
import { logitsOf } from '../../../src/teach/train/logits';
import { teach, type TeachProgress } from '../../../src/teach/train/teach';
import type { LinearHead, TaughtSong } from '../../../src/teach/train/types';
import { inventedSongs } from '../support/inventedSongs';

beforeAll(async () => {
  await setBackend('cpu');
});

const answerOf = (head: LinearHead, { features }: TaughtSong): number => {
  const logits = logitsOf(head, features);
  return logits.indexOf(Math.max(...logits));
};

describe('a head that is fitted', () => {
  it('tells classes apart that can be, and leaves no tensor behind', () => {
    const songs = inventedSongs({ classes: 3, perClass: 6 });
    const before = memory().numTensors;
    const [head] = fitHeads(songs, 3, [0.1]);
    expect(songs.map((song) => answerOf(head, song))).toEqual(songs.map(({ label }) => label));
    expect(memory().numTensors).toBe(before);
  });

  it('is at the minimum of its cost: the gradient is zero, with weights and penalty as they are documented', () => {
    // One feature, two classes: of a symmetric pair the bias is 0, and what is left is an equation of one unknown.
    const songs = [-1, 1].map((value, label) => ({
      ...{ hash: String(label), group: String(label), label },
      features: Float32Array.of(value),
    }));
    const strength = 0.5;
    const [{ kernel, bias }] = fitHeads(songs, 2, [strength]);
    const weight = kernel[1];
    expect(kernel[0]).toBeCloseTo(-weight, 4);
    expect(bias[1] - bias[0]).toBeCloseTo(0, 4);
    // d/dw of 2 C log(1 + exp(-2 w)) + w * w: each song's logit difference is 2 w.
    expect((2 * strength) / (1 + Math.exp(2 * weight))).toBeCloseTo(weight, 3);
  });

  it('counts classes the same however many songs they have', () => {
    const songs = inventedSongs({ classes: 2, perClass: 20, spread: 1.5, features: 2, seed: 3 });
    const few = songs.filter(({ label, hash }) => label === 0 || Number(hash.split('-')[1]) < 4);
    const [head] = fitHeads(few, 2, [1e-4]);
    const mean = (label: number): number => {
      const own = few.filter((song) => song.label === label);
      return (
        own.reduce(
          (sum, { features }) => sum + logitsOf(head, features)[1] - logitsOf(head, features)[0],
          0,
        ) / own.length
      );
    };
    // A head that is held back this much only leans, and leans to both sides alike.
    expect(mean(0)).toBeLessThan(0);
    expect(mean(1)).toBeGreaterThan(0);
  });
});

describe('songs in place of features', () => {
  it('keep every product, and what is learned of them is what would have been learned of the features', () => {
    const songs = 4;
    const values = Float32Array.from({ length: songs * 9 }, (_, index) => Math.sin(index * index));
    const { inputs, width, expand } = compress(values, songs);
    expect(width).toBe(songs);
    const kernel = Float32Array.from({ length: songs * 2 }, (_, index) => Math.cos(index));
    const expanded = expand(kernel, 2);
    for (let song = 0; song < songs; song++) {
      for (let column = 0; column < 2; column++) {
        let there = 0;
        let here = 0;
        for (let index = 0; index < width; index++)
          there += inputs[song * width + index] * kernel[index * 2 + column];
        for (let index = 0; index < 9; index++)
          here += values[song * 9 + index] * expanded[index * 2 + column];
        expect(here).toBeCloseTo(there, 3);
      }
    }
  });

  it('are left as they are where there are more of them than features', () => {
    const values = Float32Array.of(1, 2, 3);
    expect(compress(values, 3).inputs).toBe(values);
  });
});

describe('teaching', () => {
  it('says of classes that can be told apart that they are, with an interval that says how few songs there were', async () => {
    const songs = inventedSongs({ classes: 3, perClass: 5 });
    const progress: TeachProgress[] = [];
    const { validation, unknown, notSure, temperature } = await teach(songs, 3, {
      onProgress: (step) => progress.push(step),
    });
    expect(unknown).toEqual([]);
    expect(validation?.outcomes.length).toBe(15);
    expect(validation?.accuracy).toBeGreaterThan(0.8);
    const [low, high] = validation?.interval95 ?? [0, 0];
    expect(low).toBeLessThan(0.8);
    expect(high).toBeGreaterThanOrEqual(validation?.accuracy ?? 2);
    expect(validation?.confusion.flat().reduce((sum, count) => sum + count)).toBe(15);
    expect(validation?.learningCurve.map(({ songsPerClass }) => songsPerClass)).toEqual([1, 2, 3]);
    expect(notSure).toBeGreaterThan(0);
    expect(temperature).toBeGreaterThan(0);
    expect(progress.at(-1)?.fraction).toBe(1);
    expect(
      progress.every(({ fraction }, index) => index === 0 || fraction > progress[index - 1].fraction),
    ).toBe(true);
  });

  it('promises nothing where labels are dice: its interval holds what guessing gives', async () => {
    const songs = inventedSongs({ classes: 1, perClass: 40, spread: 1, features: 8 }).map((song, index) => ({
      ...song,
      label: (index * 7) % 2,
    }));
    const { validation } = await teach(songs, 2);
    const [low, high] = validation?.interval95 ?? [1, 0];
    expect(low).toBeLessThan(0.5);
    expect(high).toBeGreaterThan(0.5);
  });

  it('says what it cannot know: of a class of two songs, and of one whose songs are all by one artist', async () => {
    const songs = inventedSongs({ classes: 4, perClass: 4 })
      .filter(({ label, hash }) => label !== 2 || Number(hash.split('-')[1]) < 2)
      .map((song) => (song.label === 3 ? { ...song, group: 'artist:one' } : song));
    const { unknown, validation } = await teach(songs, 4);
    expect(unknown).toEqual([
      { label: 2, reason: 'few' },
      { label: 3, reason: 'oneGroup' },
    ]);
    expect(new Set(validation?.outcomes.map(({ label }) => label))).toEqual(new Set([0, 1]));
  });

  it('teaches two songs, and states no accuracy', async () => {
    const { head, validation, unknown } = await teach(inventedSongs({ classes: 2, perClass: 1 }), 2);
    expect(validation).toBeUndefined();
    expect(unknown.length).toBe(2);
    expect(head.bias.length).toBe(2);
  });
});
