import { scanWindows, type Inspector } from '../../../inspect';

export interface SureSound<Name> {
  name: Name;
  /** Seconds into the sound, of the middle of the window. */
  atS: number;
  confidence: number;
}

/** As sure as this, nothing surer is looked for. */
const ENOUGH = 0.95;

/**
 * The sound, and the place in it, of whose genre the network is surest, or sure enough; undefined where it is sure of none.
 *
 * @throws what composing and decoding throw, and the signal's reason once it is aborted
 */
export async function surestSound<Name extends string>(
  inspector: Inspector,
  names: readonly Name[],
  fileOf: (name: Name, signal: AbortSignal) => Promise<Blob>,
  signal: AbortSignal,
): Promise<SureSound<Name> | undefined> {
  let surest: SureSound<Name> | undefined;
  for (const name of names) {
    for await (const { startS, scores } of scanWindows(inspector, await fileOf(name, signal), { signal })) {
      const { kind, confidence } = scores.verdict;
      if (kind === 'genre' && confidence > (surest?.confidence ?? 0)) {
        surest = { name, atS: startS + inspector.network.windowS / 2, confidence };
        if (confidence >= ENOUGH) return surest;
      }
    }
  }
  return surest;
}
