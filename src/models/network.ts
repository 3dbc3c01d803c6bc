import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { RunningBackend } from './backends';
import type { ModelCard } from './card';
import { ModelMismatchError } from './errors';

/** The linear heads that all of our networks have. */
export const HEADS = ['genre', 'tags'] as const;
export type HeadName = (typeof HEADS)[number];

/** What the heads said of each window: logits, row-major. */
export interface HeadOutputs {
  /** `[windows, genres]` */
  genre: Float32Array;
  /** `[windows, tags]` */
  tags: Float32Array;
}

/** A network that runs, and the card that says how to feed it and how to read it. Whoever loads one disposes of it. */
export interface Network {
  readonly card: ModelCard;
  /** Class names of the layers of the tfjs model that it is, in order. */
  readonly layers: readonly string[];
  /** What runs it at the moment, and why. */
  readonly runsOn: RunningBackend;
  /**
   * Has the network look at windows, all at once.
   *
   * @param input row-major `[windows, bands, frames]`
   * @throws {ModelOutputError} where an answer is not a finite number
   */
  predict(input: Float32Array, windows: number): Promise<HeadOutputs>;
  dispose(): void;
}

/** @throws {ModelMismatchError} where the model does not have the inputs and outputs that its card speaks of */
export function checkModel({ inputs, outputs, outputNames }: LayersModel, card: ModelCard): void {
  const { nMels, paddingBands, frames } = card.frontEnd;
  const [, bands, columns] = inputs[0].shape;
  const units = (head: HeadName) => outputs[outputNames.indexOf(head)]?.shape.at(-1) ?? 0;
  const expectations = [
    { field: 'frontEnd.frames', inCard: frames, inNetwork: columns },
    { field: 'frontEnd.nMels', inCard: nMels + paddingBands, inNetwork: bands },
    { field: 'genres', inCard: card.genres.length, inNetwork: units('genre') },
    { field: 'tags', inCard: card.tags.length, inNetwork: units('tags') },
  ];
  for (const { field, inCard, inNetwork } of expectations) {
    if (inCard !== inNetwork) {
      throw new ModelMismatchError(field, `is ${inCard} by the card, ${inNetwork} in the network`);
    }
  }
}
