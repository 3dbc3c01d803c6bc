import type { ModelCard } from '../../models';
import type { Inspector, NetworkEdit } from '../types';
import { readWindowScores } from '../../scores';
import type { Genre } from '../../classify';
import { coveringPatches, spread } from './patches';
import { SaliencyMap } from './saliencyMap';
import { silencePatch, turnedDown } from './silence';

/** Windows that are scored in one go: enough to be worth the way to the worker, few enough to let others in between. */
const BATCH = 12;

export interface ExplainOptions {
  /** The window's input, [mel, frame], as a reading has it. */
  input: Float32Array;
  /** One of the card's. */
  genre: Genre;
  edits?: readonly NetworkEdit[];
  /** Aborting rejects with the signal's reason. */
  signal?: AbortSignal;
  /** @param fraction in [0, 1]; `saliency` is the map as far as it is known */
  onProgress?: (fraction: number, saliency: Float32Array) => void;
}

/**
 * How much each cell of a window counts for a genre, by occlusion (Zeiler and Fergus 2014, section 4.2): patch by
 * patch is silenced, and a cell's saliency is the mean fall of the genre's log-probability over the patches that cover
 * it. Row-major [nMels, frames]; what is negative speaks against the genre.
 */
export async function explainWindow(
  { network: { card }, score }: Pick<Inspector, 'network' | 'score'>,
  { input, genre, edits, signal, onProgress }: ExplainOptions,
): Promise<Float32Array> {
  const { frontEnd } = card;
  const { nMels, frames } = frontEnd;
  const logProbabilities = async (inputs: Float32Array) =>
    genreLogProbabilities(card, await score({ inputs, windows: inputs.length / input.length, edits }), genre);
  const patches = spread(coveringPatches(nMels, frames));
  const [whole] = await logProbabilities(input);
  const map = new SaliencyMap(nMels, frames);
  for (let done = 0; done < patches.length; done += BATCH) {
    signal?.throwIfAborted();
    const batch = patches.slice(done, done + BATCH);
    const inputs = new Float32Array(batch.length * input.length);
    batch.forEach((patch, index) => silencePatch(input, frontEnd, patch, inputs, index * input.length));
    (await logProbabilities(inputs)).forEach((left, index) => map.add(batch[index], whole - left));
    onProgress?.(Math.min(1, (done + BATCH) / patches.length), map.values());
  }
  signal?.throwIfAborted();
  return map.values();
}

/** Calibrated probability of a genre for a window whose cells are turned down by gains, as `turnedDown` does. */
export async function probabilityUnder(
  { network: { card }, score }: Pick<Inspector, 'network' | 'score'>,
  { input, genre, edits }: Pick<ExplainOptions, 'input' | 'genre' | 'edits'>,
  gains: Float32Array,
): Promise<number> {
  const inputs = turnedDown(input, card.frontEnd, gains);
  const outputs = await score({ inputs, windows: 1, edits });
  const [logProbability] = genreLogProbabilities(card, outputs, genre);
  return Math.exp(logProbability);
}

function genreLogProbabilities(
  card: ModelCard,
  outputs: Awaited<ReturnType<Inspector['score']>>,
  genre: Genre,
): number[] {
  const index = card.genres.indexOf(genre);
  return readWindowScores(card, outputs).map(({ logProbabilities }) => logProbabilities[index]);
}
