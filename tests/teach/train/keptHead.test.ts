import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { keptHead } from '../../../src/teach/train/keptHead';
import { fitHeads } from '../../../src/teach/train/fitHead';
import { joined, logitsOf } from '../../../src/teach/train/logits';
import { standIns } from '../../../src/teach/train/standIns';
import { teach } from '../../../src/teach/train/teach';
import { randomNetwork } from '../../support/randomNetwork';
import { SMALL_TABLE } from '../../support/tables';
import { testCard } from '../../support/testCard';
import { inventedSongs } from '../support/inventedSongs';

beforeAll(async () => {
  await setBackend('cpu');
});

// A head that tells three genres apart, taught on songs that nobody has any more; and two classes that are new to it.
const known = inventedSongs({ classes: 3, perClass: 12, seed: 5 });
const own = inventedSongs({ classes: 2, perClass: 8, seed: 6 });
const keptOf = () => fitHeads(known, 3, [0.1])[0];
const best = (logits: Float64Array): number => logits.indexOf(Math.max(...logits));

describe('genres that are kept beside classes', () => {
  it('are stood in for by songs of which their head is as sure as it is said, and that lie among the others', () => {
    const head = keptOf();
    const others = standIns(head, own, 2);
    expect(others.map(({ label }) => label)).toEqual([2, 3, 4]);
    others.forEach(({ features }, genre) => {
      const odds = logitsOf(head, features).map(Math.exp);
      const sure = odds[genre] / odds.reduce((sum, one) => sum + one, 0);
      expect(sure).toBeGreaterThan(0.85);
      expect(sure).toBeLessThan(0.95);
    });
  });

  it('answer among each other as before, bit for bit, with the classes in front of them', () => {
    const before = memory().numTensors;
    const head = keptOf();
    const [both] = fitHeads(own, 2, [0.02], head);
    expect(memory().numTensors).toBe(before);
    expect(both.bias).toHaveLength(5);
    for (const { features } of known) {
      expect([...logitsOf(both, features).slice(2)]).toEqual([...logitsOf(head, features)]);
    }
  });

  it('are told apart from the classes: most songs of either are taken for what they are', () => {
    const [both] = fitHeads(own, 2, [0.02], keptOf());
    const share = (songs: typeof own, first: number): number =>
      songs.filter(({ features, label }) => best(logitsOf(both, features)) === first + label).length /
      songs.length;
    expect(share(own, 0)).toBeGreaterThan(0.7);
    expect(share(known, 2)).toBeGreaterThan(0.7);
  });

  it('keep their own temperature and threshold, and count as answers where it is found out how well classes do', async () => {
    const kept = { head: keptOf(), notSure: 0.37 };
    const { head, temperature, notSure, validation } = await teach(own, 2, { kept });
    expect({ temperature, notSure }).toEqual({ temperature: 1, notSure: 0.37 });
    expect(head.bias).toHaveLength(5);
    expect(validation?.confusion.map((row) => row.length)).toEqual([5, 5, 5, 5, 5]);
    expect(validation?.confusion.slice(2).flat()).toEqual(new Array(15).fill(0));
  });

  it('let a single class be taught', async () => {
    const one = own.filter(({ label }) => label === 0);
    const { validation } = await teach(one, 1, { kept: { head: keptOf(), notSure: 0.5 } });
    expect(validation?.outcomes).toHaveLength(one.length);
  });

  it('are those of the network, calibrated, but for one that the person calls a class by', () => {
    const model = randomNetwork(SMALL_TABLE);
    const { genres, calibration, thresholds } = testCard;
    const taken = genres[3].toUpperCase();
    const all = keptHead({ card: testCard, model }, []);
    const fewer = keptHead({ card: testCard, model }, [taken]);
    const [kernel, bias] = model.getLayer('genre').getWeights();
    expect(all.genres).toEqual(genres);
    expect(all.notSure).toBe(thresholds.notSure);
    expect(all.head.bias[2]).toBeCloseTo(bias.dataSync()[2] / calibration.temperature, 6);
    expect(all.head.kernel[12]).toBeCloseTo(kernel.dataSync()[12] / calibration.temperature, 6);
    expect(fewer.genres).toEqual(genres.filter((_, place) => place !== 3));
    const features = Float32Array.from({ length: all.head.kernel.length / genres.length }, Math.sin);
    const expected = [...logitsOf(all.head, features)].filter((_, place) => place !== 3);
    expect([...logitsOf(fewer.head, features)]).toEqual(expected);
    model.dispose();
  });
});

describe('two heads', () => {
  it('are joined class after class', () => {
    const a = { kernel: Float32Array.of(1, 2), bias: Float32Array.of(3) };
    const b = { kernel: Float32Array.of(4, 5, 6, 7), bias: Float32Array.of(8, 9) };
    const both = joined(a, b);
    expect([...both.kernel]).toEqual([1, 4, 5, 2, 6, 7]);
    expect([...both.bias]).toEqual([3, 8, 9]);
  });
});
