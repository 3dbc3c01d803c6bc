import type { TaughtHead } from '../train/teach';

/** A class that a person named. */
export interface LessonClass {
  id: string;
  /** Fit to be a genre of a card; see `className`. */
  name: string;
  /** Place among the colours that the page has to spare; absent where the person chose none. */
  colour?: number | undefined;
}

/** A song, or a recording, that is an example of a class. */
export interface Example {
  /** See `contentHash`; a song is an example of one class at most. */
  hash: string;
  classId: string;
  /** As the file is called. */
  name: string;
  /** See `TaughtSong`. */
  group: string;
}

/** What a person teaches one network. */
export interface Lesson {
  /** Of the lesson, and of the network that comes of it. */
  id: string;
  name: string;
  classes: readonly LessonClass[];
  examples: readonly Example[];
  /** The network's own genres stay answers, beside the classes. */
  keepsGenres?: boolean | undefined;
  /** The page composed its songs itself, as a first example. */
  composed?: boolean | undefined;
  /** Of the last time that it was taught; absent before that. */
  taught?: LessonResult | undefined;
}

/** How the last training went. */
export interface LessonResult extends Omit<TaughtHead, 'head'> {
  /** Names of the classes as they were taught, in the order of the labels; after them the network's own genres that were kept. */
  classes: readonly string[];
  /** How many of these are genres that were kept. */
  kept?: number | undefined;
  /** Songs that were taught. */
  songs: number;
  /** In milliseconds since 1970. */
  atMs: number;
  /** See `fingerprint`, of what was taught. */
  fingerprint: string;
}
