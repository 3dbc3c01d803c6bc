import { useEffect, useRef, useState } from 'react';
import type { Inspector } from '../../../inspect';
import { SAMPLES, type SampleName } from '../../../samples';
import { useSampleFile } from '../useSampleFile';
import { surestSound, type SureSound } from './surestSound';

const NAMES = SAMPLES.map(({ name }) => name);

/**
 * While it is `wanted` and there is a network, finds the sample of which that is surest, once, and hands it over.
 *
 * @returns whether it is being looked for
 */
export function useSurestSound(
  inspector: Inspector | undefined,
  wanted: boolean,
  onFound: (sound: SureSound<SampleName>) => void,
): boolean {
  const fileOf = useSampleFile();
  const asked = useRef<Inspector>(undefined);
  const [searching, setSearching] = useState(false);

  useEffect(() => {
    if (!wanted || !inspector || asked.current === inspector) return;
    asked.current = inspector;
    const ending = new AbortController();
    setSearching(true);
    surestSound(inspector, NAMES, fileOf, ending.signal)
      .then(
        (sound) => {
          if (sound && !ending.signal.aborted) onFound(sound);
        },
        // The tour is of use with the sound that is there, whose own failures are told elsewhere.
        () => undefined,
      )
      .finally(() => setSearching(false));
    return () => ending.abort();
  }, [inspector, wanted, fileOf, onFound]);

  return searching;
}
