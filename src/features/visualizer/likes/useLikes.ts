import { useCallback, useEffect, useRef, useState } from 'react';
import type { Inspector } from '../../../inspect';
import { SAMPLES, type SampleName } from '../../../samples';
import { printEdits } from '../editAddress';
import { useSampleFile } from '../useSampleFile';
import { findLikes, type ChannelPlace, type Liked } from './findLikes';

/** A sample by its name, or a file of the person's own. */
export type HeardSound = SampleName | File;

type Likes = { place: string } & (
  | { kind: 'searching'; fraction: number }
  | { kind: 'found'; moments: Liked<HeardSound>[] }
  | { kind: 'failed'; error: unknown }
);

/**
 * Finds the moments that a channel likes among the samples and a file; what was found of another channel is forgotten.
 *
 * @param file of the person's own, where one is heard
 */
export function useLikes(inspector: Inspector | undefined, place: ChannelPlace, file: File | undefined) {
  const fileOf = useSampleFile();
  const [likes, setLikes] = useState<Likes>();
  const running = useRef<AbortController>(null);
  const key = [place.layer, place.stage, place.channel, printEdits(place.edits)].join(' ');

  useEffect(
    () => () => {
      running.current?.abort();
      // A search that was ended is not on its way any more, should the same channel be looked at again.
      setLikes(undefined);
    },
    [inspector, key],
  );

  const find = useCallback(async () => {
    if (!inspector) return;
    running.current?.abort();
    const { signal } = (running.current = new AbortController());
    const tell = (news: Likes) => {
      if (!signal.aborted) setLikes(news);
    };
    tell({ place: key, kind: 'searching', fraction: 0 });
    const sounds: HeardSound[] = [...(file ? [file] : []), ...SAMPLES.map(({ name }) => name)];
    try {
      const moments = await findLikes(inspector, place, {
        sounds,
        fileOf: async (sound, signal) => (typeof sound === 'string' ? fileOf(sound, signal) : sound),
        signal,
        onProgress: (fraction) => tell({ place: key, kind: 'searching', fraction }),
      });
      tell({ place: key, kind: 'found', moments });
    } catch (error) {
      tell({ place: key, kind: 'failed', error });
    }
  }, [inspector, place, key, file, fileOf]);

  return { likes: likes?.place === key ? likes : undefined, find };
}
