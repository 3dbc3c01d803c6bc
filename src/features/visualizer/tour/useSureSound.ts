import { useEffect, useState } from 'react';
import type { Inspector } from '../../../inspect';
import { SAMPLES, type SampleName } from '../../../samples';
import { useSampleFile } from '../useSampleFile';
import { sureSound, type SureSound } from './sureSound';

const NAMES = SAMPLES.map(({ name }) => name);

/**
 * While it is `wanted` and there is a network, finds a sample that it is sure of, once, and hands it over.
 *
 * @returns whether it is being looked for
 */
export function useSureSound(
  inspector: Inspector | undefined,
  wanted: boolean,
  onFound: (sound: SureSound<SampleName>) => void,
): boolean {
  const fileOf = useSampleFile();
  /** For which the search came to its end. */
  const [searched, setSearched] = useState<Inspector>();
  const searching = wanted && inspector !== undefined && searched !== inspector;

  useEffect(() => {
    if (!searching) return;
    const ending = new AbortController();
    const end = (sound?: SureSound<SampleName>) => {
      if (ending.signal.aborted) return;
      setSearched(inspector);
      if (sound) onFound(sound);
    };
    // The tour is of use with the sound that is there, whose own failures are told elsewhere.
    sureSound(inspector, NAMES, fileOf, ending.signal).then(end, () => end());
    return () => ending.abort();
  }, [searching, inspector, fileOf, onFound]);

  return searching;
}
