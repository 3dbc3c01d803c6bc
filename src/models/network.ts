import type { BackendReason } from './backends';
import type { Engine } from '../engine/types';
import type { ModelCard } from './card';
import { ModelMismatchError } from './errors';

/** A network that runs, and the card that says how to feed it and how to read it. */
export interface Network {
  readonly engine: Engine;
  /** Why it is this engine that runs the network. */
  readonly reason: BackendReason;
  readonly card: ModelCard;
}

/** @throws {ModelMismatchError} where the network does not have the inputs and outputs that its card speaks of */
export function checkNetwork({ engine: { shape }, card }: Network): void {
  const { nMels, paddingBands, frames } = card.frontEnd;
  const expectations = [
    { field: 'frontEnd.frames', inCard: frames, inNetwork: shape.frames },
    { field: 'frontEnd.nMels', inCard: nMels + paddingBands, inNetwork: shape.bands },
    { field: 'genres', inCard: card.genres.length, inNetwork: shape.genres },
    { field: 'tags', inCard: card.tags.length, inNetwork: shape.tags },
  ];
  for (const { field, inCard, inNetwork } of expectations) {
    if (inCard !== inNetwork) {
      throw new ModelMismatchError(field, `is ${inCard} by the card, ${inNetwork} in the network`);
    }
  }
}
