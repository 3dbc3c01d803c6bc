import { describe, expect, test } from 'vitest';
import { AudioDecodeError } from '../../src/audio/audioDecodeError';
import { fromKept, toKept } from '../../src/stores/keptQueue';
import type { QueueItem, QueueItemState } from '../../src/stores/queueItem';
import { toSpectrogramImage } from '../../src/stores/spectrogramImage';
import { classification } from './support/fakeClassifier';

const { spectrogram, ...answer } = classification();
const done: QueueItemState = {
  kind: 'done',
  result: { ...answer, spectrogram: toSpectrogramImage(spectrogram) },
};
const song = new File(['sound'], 'a.mp3', { type: 'audio/mpeg' });
/** A file of that size without the memory for it. */
const large = Object.defineProperty(new File([], 'large.flac'), 'size', { value: 600_000_000 });

const items = (...states: [QueueItemState, File?][]): QueueItem[] =>
  states.map(([state, file = song], id) => ({ id, file, folder: 'album', copy: 1, label: `${id}`, state }));
/** What comes back after the browser copied what was kept. */
const backAgain = (queue: QueueItem[]) => fromKept(structuredClone(toKept(queue)));

describe('over a reload', () => {
  test('files and results stay, and what ran begins anew', () => {
    const running: QueueItemState = { kind: 'running', stage: 'listening', fraction: 0.5, segments: [] };
    const kept = fromKept(toKept(items([done], [running], [{ kind: 'waiting' }], [{ kind: 'cancelled' }])));
    expect(kept.map(({ state }) => state)).toEqual([
      done,
      { kind: 'waiting' },
      { kind: 'waiting' },
      { kind: 'cancelled' },
    ]);
    expect(kept.map(({ file, folder }) => [file, folder])).toEqual(kept.map(() => [song, 'album']));
  });

  test('an error is still of its class, and knows its reason', () => {
    const error = new AudioDecodeError('corrupt', { cause: new Error('why') });
    const [{ state }] = backAgain(items([{ kind: 'failed', error }]));
    const returned = state.kind === 'failed' ? state.error : undefined;
    expect(returned).toBeInstanceOf(AudioDecodeError);
    expect(returned).toMatchObject({ name: 'AudioDecodeError', reason: 'corrupt' });
  });

  test('of files that are too large to be copied the results stay', () => {
    const [kept] = toKept(items([done, large]));
    expect(kept.state).toEqual(done);
    expect([kept.file.name, kept.file.size]).toEqual(['large.flac', 0]);
  });

  test('files that are too large to be copied and are not judged yet are not lost in silence', () => {
    expect(() => toKept(items([done], [{ kind: 'waiting' }, large]))).toThrow(RangeError);
  });
});
