import { expect, test } from 'vitest';
import { surestSound } from '../../../../src/features/visualizer/tour/surestSound';
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
  const surest = await surestSound(inspector, ['a', 'b'], fileOf, signal);
  expect(surest).toEqual({ name: 'b', atS: 1.625, confidence: 0.9 });
});

test('there is none where it is sure of nothing', async () => {
  SOUNDS.c = [['not-sure', 0.4]];
  expect(await surestSound(inspector, ['c'], fileOf, signal)).toBeUndefined();
});

test('nothing surer is looked for where it is sure enough', async () => {
  SOUNDS.d = [['genre', 0.97]];
  const asked: string[] = [];
  const surest = await surestSound(
    inspector,
    ['a', 'd', 'b'],
    (name) => {
      asked.push(name);
      return fileOf(name);
    },
    signal,
  );
  expect(surest?.name).toBe('d');
  expect(asked).toEqual(['a', 'd']);
});
