// What is told of the memory is that of a backend, and one there must be.
import '@tensorflow/tfjs-backend-cpu';
import type { HeadOutputs, Network } from '../../src/models/network';
import { testCard } from './testCard';

export interface TestNetwork extends Network {
  /** Windows of each call. */
  readonly batches: number[];
  /** The inputs of all windows, in order. */
  readonly inputs: Float32Array[];
  disposed: boolean;
}

/**
 * A network that answers each window by a rule that can be worked out by hand: the logit of genre g is g times the
 * mean of the input, the tags say music.
 */
export function testNetwork(onPredict: () => void = () => undefined, card = testCard): TestNetwork {
  const { nMels, paddingBands, frames } = card.frontEnd;
  const bands = nMels + paddingBands;
  const batches: number[] = [];
  const inputs: Float32Array[] = [];
  return {
    card,
    layers: ['Dense'],
    runsOn: { backend: 'cpu', reason: 'default' },
    batches,
    inputs,
    disposed: false,
    predict(input, windows) {
      onPredict();
      batches.push(windows);
      const outputs: HeadOutputs = {
        genre: new Float32Array(windows * card.genres.length),
        tags: Float32Array.from({ length: windows * 3 }, (_, index) => [-4, 4, 0][index % 3]),
      };
      for (let window = 0; window < windows; window++) {
        const own = input.slice(window * bands * frames, (window + 1) * bands * frames);
        inputs.push(own);
        const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
        card.genres.forEach(
          (_, genre) => (outputs.genre[window * card.genres.length + genre] = genre * mean),
        );
      }
      return Promise.resolve(outputs);
    },
    dispose() {
      this.disposed = true;
    },
  };
}
