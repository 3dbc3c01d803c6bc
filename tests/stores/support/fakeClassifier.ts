import type { Classification, Classifier, ClassifyOptions } from '../../../src/classify/types';
import { GENRES } from '../../support/testCard';

export function classification(change: Partial<Classification> = {}): Classification {
  return {
    verdict: { kind: 'genre', genre: 'blues', confidence: 0.82 },
    genres: GENRES,
    threshold: 0.5,
    ranking: GENRES.map((genre, index) => ({ genre, probability: index === 0 ? 0.82 : 0.02 })),
    noMusic: 0.02,
    tags: [{ tag: 'Guitar', score: 0.4 }],
    tagScores: [0.1, 0.4, 0.05],
    timeline: [
      {
        startS: 0,
        endS: 3,
        verdict: { kind: 'genre', genre: 'blues', confidence: 0.82 },
        probabilities: GENRES.map((_, index) => (index === 0 ? 0.82 : 0.02)),
      },
    ],
    spectrogram: {
      values: Float32Array.of(0, 1, 2, 4),
      columns: 2,
      bands: 2,
      secondsPerColumn: 1.5,
      bandHz: [100, 1000],
    },
    source: { format: 'mp3', sampleRate: 44_100, channels: 2 },
    durationS: 3,
    repeated: false,
    damaged: false,
    notes: [],
    timing: {
      decoderWaitMs: 1,
      melMs: 1,
      networkMs: 1,
      totalMs: 3,
      windows: 1,
      backend: 'wasm',
      backendReason: 'default',
    },
    mel: { extractor: 'sparse' },
    model: 'genre',
    ...change,
  };
}

/** One call of `classify`, which ends when the test says so. */
export interface Call {
  name: string;
  options: ClassifyOptions;
  answer: (result?: Classification) => void;
  fail: (error: unknown) => void;
}

/** A classifier that notes what it is asked, and that the test answers for. It rejects when it is aborted. */
export function fakeClassifier() {
  const calls: Call[] = [];
  const classify: Classifier['classify'] = (source, options = {}) =>
    new Promise((resolve, reject) => {
      const name = source instanceof File ? source.name : '';
      calls.push({
        name,
        options,
        answer: (result = classification()) => {
          resolve(result);
        },
        fail: reject,
      });
      options.signal?.addEventListener('abort', () => {
        reject(options.signal?.reason as Error);
      });
    });
  return { classify, calls };
}

/** Lets everything that is already settled take its course. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}
