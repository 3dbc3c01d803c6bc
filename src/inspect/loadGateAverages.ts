import { fetchedFiles, readJson, modelsAddress } from '../models';
import { z, parseWith } from '../models/load';
import type { GateAverages } from './types';
const gates = z.record(z.string(), z.array(z.number().min(0).max(1)));

/** `gates.json`, which `npm run gates` writes beside a network's weights. */
export const gateAveragesSchema: z.ZodType<GateAverages> = z.object({
  clips: z.int().positive(),
  all: gates,
  genres: z.record(z.string(), gates),
});

/** @throws {ModelMismatchError} where the file is not as we know it; whatever reading it throws */
export async function loadGateAverages(model: string, signal?: AbortSignal): Promise<GateAverages> {
  const files = fetchedFiles(`${modelsAddress()}${model}/`);
  return parseWith(gateAveragesSchema, await readJson(files, 'gates.json', signal));
}
