import type { Engine, HeadOutputs } from '../../src/engine/types';
import { GENRES } from '../../src/classify/types';
import { testCard } from './testCard';

export interface TestEngine extends Engine {
  /** Windows of each call. */
  readonly batches: number[];
  /** The inputs of all windows, in order. */
  readonly inputs: Float32Array[];
  disposed: boolean;
}

/**
 * An engine that answers each window by a rule that can be worked out by hand: the logit of genre g is g times the
 * mean of the input, the tags say music.
 */
export function testEngine(onRun: () => void = () => undefined): TestEngine {
  const { nMels, paddingBands, frames } = testCard.frontEnd;
  const bands = nMels + paddingBands;
  const batches: number[] = [];
  const inputs: Float32Array[] = [];
  return {
    backend: 'test',
    shape: { bands, frames, genres: GENRES.length, tags: testCard.tags.length },
    batches,
    inputs,
    disposed: false,
    run(input, windows) {
      onRun();
      batches.push(windows);
      const outputs: HeadOutputs = {
        genre: new Float32Array(windows * GENRES.length),
        tags: Float32Array.from({ length: windows * 3 }, (_, index) => [-4, 4, 0][index % 3]),
      };
      for (let window = 0; window < windows; window++) {
        const own = input.slice(window * bands * frames, (window + 1) * bands * frames);
        inputs.push(own);
        const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
        GENRES.forEach((_, genre) => (outputs.genre[window * GENRES.length + genre] = genre * mean));
      }
      return Promise.resolve(outputs);
    },
    memory: () => ({ tensors: 0, bytes: 0 }),
    dispose() {
      this.disposed = true;
    },
  };
}
