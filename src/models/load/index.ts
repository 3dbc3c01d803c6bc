/* Loading networks and reading what lies beside them: apart from the other door, since the start of the page needs none of it. */
export { parseCard } from '../card';
export { loadModelSummary, type ModelSummary } from '../loadModelSummary';
export { loadNetwork } from '../loadNetwork';
export { WEIGHTS_FILE, networkTableSchema } from '../modelJson';
export { networkMemory } from '../networkMemory';
export { parseWith } from '../parseWith';
export { predictHeads } from '../predictHeads';
export { readTable } from '../readTable';
export type { TfjsNetwork } from '../tfjsNetwork';
export { z } from '../zod';
