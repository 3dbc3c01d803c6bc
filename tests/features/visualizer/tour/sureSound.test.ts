import { expect, test } from 'vitest';
import { sureSound } from '../../../../src/features/visualizer/tour/sureSound';
import type { Inspector, NetworkReading } from '../../../../src/inspect/types';
import type { VerdictKind } from '../../../../src/scores';

const { signal } = new AbortController();
/** What the network says of each second of each sound. */
const SOUNDS: Partial<Record<string, [VerdictKind, number][]>> = {
  a: [
    ['genre', 0.7],
    ['no-music', 0.99],
  ],
  b: [
    ['not-sure', 0.3],
    ['genre', 0.9],
  ],
};
let decoded: [VerdictKind, number][] = [];
const inspector = {
  network: { windowS: 1.25 },
  decode: async (source: Blob) => {
    decoded = SOUNDS[await source.text()] ?? [];
    return { id: 1, durationS: decoded.length, cut: false };
  },
  read: ({ startS }: { startS: number }) => {
    const [kind, confidence] = decoded[startS];
    return Promise.resolve({ startS, scores: { verdict: { kind, confidence } } } as NetworkReading);
  },
  release: () => Promise.resolve(),
  // Of an inspector, nothing else is asked for here.
} as unknown as Inspector;
const fileOf = (name: string) => Promise.resolve(new Blob([name]));

test('the place is found at which the network is surest of a genre, not of there being none', async () => {
  const sure = await sureSound(inspector, ['b', 'a'], fileOf, signal);
  expect(sure).toEqual({ name: 'b', atS: 1.625, confidence: 0.9 });
});

test('there is none where it is sure of nothing', async () => {
  SOUNDS.c = [['not-sure', 0.4]];
  expect(await sureSound(inspector, ['c'], fileOf, signal)).toBeUndefined();
});

test('no other sound is listened to than the first that it is sure of', async () => {
  SOUNDS.c = [['not-sure', 0.4]];
  const asked: string[] = [];
  const sure = await sureSound(
    inspector,
    ['c', 'a', 'b'],
    (name) => {
      asked.push(name);
      return fileOf(name);
    },
    signal,
  );
  expect(sure?.name).toBe('a');
  expect(asked).toEqual(['c', 'a']);
});
