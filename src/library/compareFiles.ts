import type { FoundFile } from './findFiles';
import { fileId, type LibraryFile } from './types';

/**
 * Those of the found files that are new, or were changed since they were last seen: to be read. A file of the same size and time of change is
 * the same.
 *
 * @param known all that was seen, by id
 */
export function freshFiles(
  rootId: string,
  known: ReadonlyMap<string, LibraryFile>,
  found: readonly FoundFile[],
): LibraryFile[] {
  return found
    .map(({ path, file }) => ({
      id: fileId(rootId, path),
      rootId,
      path,
      bytes: file.size,
      modifiedMs: file.lastModified,
    }))
    .filter(({ id, bytes, modifiedMs }) => {
      const before = known.get(id);
      return before?.bytes !== bytes || before.modifiedMs !== modifiedMs;
    });
}

/** Ids of a root's files that are no longer there. @param there paths of all that lie in it now */
export function goneFiles(
  rootId: string,
  known: Iterable<LibraryFile>,
  there: ReadonlySet<string>,
): string[] {
  return Array.from(known)
    .filter((file) => file.rootId === rootId && !there.has(file.path))
    .map(({ id }) => id);
}
