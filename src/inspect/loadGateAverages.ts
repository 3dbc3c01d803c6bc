import { fetchedFiles, readJson, modelsAddress } from '../models';
import { z, parseWith } from '../models/load';

/** Mean gate of every channel over clips, by the layer's name, [channels]. */
const gates = z.record(z.string(), z.array(z.number().min(0).max(1)));

/** `gates.json`, which `npm run gates` writes beside a network's weights: what its gates do on average over the training set. */
export const gateAveragesSchema = z.object({
  /** That were averaged; each counts the same, whatever its length. */
  clips: z.int().positive(),
  all: gates,
  /** By genre. */
  genres: z.partialRecord(z.string(), gates),
});

export type GateAverages = z.infer<typeof gateAveragesSchema>;
export type Gates = z.infer<typeof gates>;

/** @throws {ModelMismatchError} where the file is not as we know it; whatever reading it throws */
export async function loadGateAverages(model: string, signal?: AbortSignal): Promise<GateAverages> {
  const files = fetchedFiles(`${modelsAddress()}${model}/`);
  return parseWith(gateAveragesSchema, await readJson(files, 'gates.json', signal));
}
