import { scanWindows, type Inspector } from '../../../inspect';

export interface SureSound<Name> {
  name: Name;
  /** Seconds into the sound, of the middle of the window. */
  atS: number;
  confidence: number;
}

/**
 * The first of the sounds in which the network names a genre, and the place in it where it is surest; undefined where it names none.
 *
 * @throws what composing and decoding throw, and the signal's reason once it is aborted
 */
export async function sureSound<Name extends string>(
  inspector: Inspector,
  names: readonly Name[],
  fileOf: (name: Name, signal: AbortSignal) => Promise<Blob>,
  signal: AbortSignal,
): Promise<SureSound<Name> | undefined> {
  for (const name of names) {
    let surest: SureSound<Name> | undefined;
    for await (const { startS, scores } of scanWindows(inspector, await fileOf(name, signal), { signal })) {
      const { kind, confidence } = scores.verdict;
      if (kind === 'genre' && confidence > (surest?.confidence ?? 0)) {
        surest = { name, atS: startS + inspector.network.windowS / 2, confidence };
      }
    }
    if (surest) return surest;
  }
  return undefined;
}
