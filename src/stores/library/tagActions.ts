import { askFor, TagWriteError, writeTags, type LibraryRow } from '../../library';
import { applyEdits, type Edit } from '../../tags';
import type { LibraryContext } from './context';

export interface TagActions {
  /**
   * Writes genres into files in their place, and keeps what is needed to undo it. Songs without a genre are left alone. Stops where
   * nothing more can be written at all.
   *
   * @param tagOf what a genre is called in a file
   */
  writeGenres: (rows: readonly LibraryRow[], tagOf: (genre: string) => string) => Promise<void>;
  /** Makes files again what they were before genres were written into them, bit for bit. */
  restoreTags: (rows: readonly LibraryRow[]) => Promise<void>;
  /** A copy of a file with its genre in it. */
  taggedCopy: (row: LibraryRow, tagOf: (genre: string) => string) => Promise<Blob>;
  dismissWritten: () => void;
  /** Leaves alone the files whose turn has not come. */
  cancelWriting: () => void;
}

interface Writing {
  row: LibraryRow;
  /** See `writeTags`. */
  editsOf: (file: Blob) => Promise<Edit[][]>;
  /** What undoes it, given what undoes this writing alone. */
  undoneBy: (inverse: Edit[]) => readonly Edit[][];
}

export function tagActions({ parts, opened, publish, setState }: LibraryContext): TagActions {
  let running: AbortController | undefined;

  async function permitted(writings: readonly Writing[]): Promise<boolean> {
    for (const id of new Set(writings.map(({ row }) => row.rootId))) {
      const handle = opened().collection.roots.get(id)?.handle;
      if (handle && !(await askFor(handle, 'readwrite'))) return false;
    }
    return true;
  }

  async function write({ row: { id }, editsOf, undoneBy }: Writing): Promise<void> {
    const { collection, listener } = opened();
    const known = collection.files.get(id);
    const handle = listener.sources.get(id)?.handle;
    if (!handle || known?.hash === undefined) throw new TagWriteError('gone');
    const { hash } = known;
    const before = collection.backups.get(id);
    let nextHash = hash;
    try {
      const file = await writeTags(handle, hash, editsOf, async (next) => {
        nextHash = next.hash;
        const steps = undoneBy(next.inverse);
        // Before it is written, so that neither the answer nor the old tags are lost whatever happens.
        await collection.putBackup(id, steps.length > 0 ? { id, hash: next.hash, steps } : undefined);
        await collection.copySong(hash, next.hash);
      });
      const tags = await parts.readTags(file);
      const { size: bytes, lastModified: modifiedMs } = file;
      await collection.putFiles([{ ...known, bytes, modifiedMs, hash: nextHash, tags }]);
    } catch (error) {
      if (collection.backups.get(id) !== before) await collection.putBackup(id, before);
      throw error;
    }
  }

  async function writeAll(writings: readonly Writing[]): Promise<void> {
    const failures: { path: string; error: unknown }[] = [];
    const total = writings.length;
    const tell = (done: number, finished = false): void =>
      setState({ written: { total, done, finished, failures: [...failures] } });
    let done = 0;
    const { signal } = (running = new AbortController());
    tell(done);
    try {
      if (!(await permitted(writings))) throw new TagWriteError('denied');
      for (const writing of writings) {
        if (signal.aborted) break;
        try {
          await write(writing);
          done += 1;
        } catch (error) {
          failures.push({ path: writing.row.path, error });
          if (stopsAll(error)) break;
        }
        tell(done);
      }
    } catch (error) {
      failures.push({ path: '', error });
    }
    tell(done, true);
    publish('now');
  }

  return {
    writeGenres: (rows, tagOf) =>
      writeAll(
        rows.flatMap((row) => {
          const { id, genre } = row;
          if (genre === undefined) return [];
          const before = opened().collection.backupOf(id)?.steps ?? [];
          return {
            row,
            editsOf: async (file) => [await parts.genreEdits(file, tagOf(genre))],
            undoneBy: (inverse) => [inverse, ...before],
          };
        }),
      ),
    restoreTags: (rows) =>
      writeAll(
        rows.flatMap((row) => {
          const steps = opened().collection.backupOf(row.id)?.steps;
          if (!steps) return [];
          return { row, editsOf: () => Promise.resolve([...steps]), undoneBy: () => [] };
        }),
      ),
    taggedCopy: async ({ id, genre }, tagOf) => {
      const file = await opened().listener.sources.get(id)?.open();
      if (!file || genre === undefined) throw new TagWriteError('gone');
      return applyEdits(file, await parts.genreEdits(file, tagOf(genre)));
    },
    dismissWritten: () => setState({ written: undefined }),
    cancelWriting: () => running?.abort(),
  };
}

/** Where one file met this, all others would. */
function stopsAll(error: unknown): boolean {
  return error instanceof TagWriteError && (error.reason === 'denied' || error.reason === 'no-room');
}
