/* Loading networks and reading what lies beside them: apart from the other door, since the start of the page needs none of it. */
export { parseCard } from '../card';
export { hiddenModel } from '../hiddenModel';
export { loadModelSummary, type ModelSummary } from '../loadModelSummary';
export { loadNetwork } from '../loadNetwork';
export { weightSizes } from '../modelHandler';
export { WEIGHTS_FILE, modelJsonSchema, networkTableSchema } from '../modelJson';
export { networkMemory } from '../networkMemory';
export { parseWith } from '../parseWith';
export { predictHeads, predictOutputs } from '../predictHeads';
export { startBackend } from '../startBackend';
export { readTable } from '../readTable';
export type { TfjsNetwork } from '../tfjsNetwork';
export { z } from '../zod';
