import trained from 'virtual:trained-networks';
import { createDocumentStore } from '../documentStore';
import { loadModelSummary } from '../../models/load';

/* What the card page shows, apart from the other stores so that no other page loads what reads it. */

const cards = trained.map(({ name }) => ({ name, store: createDocumentStore(() => loadModelSummary(name)) }));

/** Names of the networks, the default one first. */
export const CARD_NAMES: readonly string[] = cards.map(({ name }) => name);

/** The card of a network, read when it is first asked for; the default one's where no network has the name. */
export function cardOf(network: string | null) {
  return cards.find(({ name }) => name === network) ?? cards[0];
}
