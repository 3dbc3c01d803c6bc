import type { Verdict } from '../classify';
import type { Edit, Tags } from '../tags';
import type { WireError } from '../workers';

/** What a file says of itself, but for its picture, which would be megabytes. */
export type OwnTags = Omit<Tags, 'picture'>;

/** A folder that was chosen, or files that were added without one. */
export interface LibraryRoot {
  id: string;
  /** Of the folder; empty for files that were added by themselves. */
  name: string;
  /** Where the browser lends folders for longer than a visit. */
  handle?: FileSystemDirectoryHandle;
}

/** A file at its place, as it was last seen there. */
export interface LibraryFile {
  /** See `fileId`. */
  id: string;
  rootId: string;
  /** Inside the root, with slashes, for example `album/song.mp3`. */
  path: string;
  bytes: number;
  /** When it was last changed, in milliseconds since 1970. */
  modifiedMs: number;
  /** See `contentHash`; absent until it was read. */
  hash?: string;
  /** Absent until it was read. */
  tags?: OwnTags;
}

/** What was heard in a file's bytes, wherever they lie: small, since all of them are read when the page opens. */
export interface Song {
  hash: string;
  answer: SongAnswer;
}

export type SongAnswer =
  | {
      kind: 'judged';
      verdict: Verdict;
      /** AudioSet's names, most probable first; see `Classification`. */
      tags: readonly string[];
      durationS: number;
      damaged: boolean;
      /** Name of the network that answered. */
      model: string;
    }
  | { kind: 'failed'; error: WireError };

/** What is needed of a song only now and then. */
export interface SongScores {
  hash: string;
  genres: readonly string[];
  /** In the order of `genres`; they sum to 1. */
  probabilities: readonly number[];
  /** Of every tag of the network, in the order of its card; in [0, 1]. */
  tagScores: Float32Array;
}

/** What a person says a song is. Kept apart from what was heard, so that nothing that is heard anew changes it. */
export interface Correction {
  hash: string;
  /** A genre of the network, or the person's own word. */
  genre: string;
  /** In milliseconds since 1970. */
  atMs: number;
}

/** How a file becomes again what it was before tags were written into it. */
export interface TagBackup {
  /** Of the file. */
  id: string;
  /** `contentHash` of the file as it was left: where it is another by now, this is of no use. */
  hash: string;
  /** To be done one after another, each on the file that the one before made. */
  steps: readonly Edit[][];
}

/** A song on the map, in [0, 1] both ways. */
export interface MapPoint {
  hash: string;
  x: number;
  y: number;
}

export function fileId(rootId: string, path: string): string {
  return `${rootId}/${path}`;
}
