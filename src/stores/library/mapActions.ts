import type { LibraryContext } from './context';

export interface MapActions {
  /** Lays all songs out anew. */
  drawMap: () => Promise<void>;
  cancelMap: () => void;
}

export function mapActions({ parts, opened, publish, setState }: LibraryContext): MapActions {
  let drawing: AbortController | undefined;
  return {
    drawMap: async () => {
      drawing?.abort();
      const abort = new AbortController();
      drawing = abort;
      setState({ mapping: { fraction: undefined } });
      const onProgress = (fraction: number): void => {
        if (!abort.signal.aborted) setState({ mapping: { fraction } });
      };
      try {
        const { collection } = opened();
        const there = new Set(Array.from(collection.files.values(), ({ hash }) => hash));
        const scores = (await collection.readScores()).filter(({ hash }) => there.has(hash));
        const points = await parts.mapSongs(scores, { signal: abort.signal, onProgress });
        await collection.putMap(points);
      } catch (error) {
        if (!abort.signal.aborted) setState({ trouble: error });
      } finally {
        if (drawing === abort) setState({ mapping: undefined });
        publish('now');
      }
    },
    cancelMap: () => drawing?.abort(),
  };
}
