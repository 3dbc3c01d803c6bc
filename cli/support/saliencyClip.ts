import type { Genre } from '../../src/classify';
import { recordedSource } from '../../src/inspect';
import {
  explainWindow,
  testSaliency,
  type SaliencyTest,
  type SaliencyTestPoint,
} from '../../src/inspect/saliency';
import { predictHeads, type TfjsNetwork } from '../../src/models/load';
import { noise } from '../../src/samples';
import { readWindowScores } from '../../src/scores';

/** What the saliency of a window is worth, and the test's point at half of the picture. */
export interface CheckedClip extends SaliencyTest, SaliencyTestPoint {
  /** The most probable one, which was asked about. */
  genre: Genre;
}

/**
 * Asks why the window in the middle of a recording is taken for what it is taken for, and puts the answer to the test.
 *
 * @param samples mono, 16 kHz
 */
export async function saliencyClip(network: TfjsNetwork, samples: Float32Array): Promise<CheckedClip> {
  const { card, model } = network;
  const sound = recordedSource(card.frontEnd, samples);
  const { input } = sound.windowAt(sound.windowAt(Infinity).startS / 2);
  const [{ logProbabilities }] = readWindowScores(card, await predictHeads(model, input, 1));
  const genre = card.genres[logProbabilities.indexOf(Math.max(...logProbabilities))];
  const scorer = {
    card,
    score: ({ inputs, windows }: { inputs: Float32Array; windows: number }) =>
      predictHeads(model, inputs, windows),
  };
  const saliency = await explainWindow(scorer, { input, genre });
  const test = await testSaliency(scorer, { input, genre }, saliency, noise(1));
  const half = test.points.find(({ share }) => share === 0.5) ?? test.points[0];
  return { ...test, ...half, genre };
}
