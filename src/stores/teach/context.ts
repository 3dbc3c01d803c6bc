import type { StoreApi } from 'zustand/vanilla';
import type { exportInWorker } from '../../export/browser';
import type { KeptNetwork, NetworkFiles } from '../../models/kept';
import type {
  Embedder,
  KeptFeatures,
  Lesson,
  LessonDatabase,
  teachInWorker,
  TeachProgress,
} from '../../teach';
import type { FileInFolder } from '../audioFiles';

/** What the page Teach needs of the world. */
export interface TeachParts {
  openDatabase: () => Promise<LessonDatabase>;
  loadEmbedder: (signal?: AbortSignal) => Promise<Embedder>;
  /** Of the network whose hidden layer heads are taught on. */
  trunk: { model: string; hash: () => Promise<string>; files: () => Promise<NetworkFiles> };
  isAudio: (file: FileInFolder) => Promise<boolean>;
  /** Artist in a file's tags; undefined where they do not say, or can't be read. */
  artistOf: (file: Blob) => Promise<string | undefined>;
  contentHash: (file: Blob) => Promise<string>;
  teach: typeof teachInWorker;
  keep: (network: KeptNetwork, files: NetworkFiles) => Promise<void>;
  readKept: (id: string) => Promise<NetworkFiles | undefined>;
  forget: (id: string) => Promise<void>;
  /** Rejects where a kept network does not run. */
  tryOut: (id: string) => Promise<void>;
  /** Other pages are to know which networks there are now. */
  onNetworks: () => Promise<void>;
  writeFor: typeof exportInWorker;
  record: (until: AbortSignal) => Promise<Blob>;
  newId: () => string;
  /** See `crewSize`. */
  workers: number;
}

/** What is known of an example's sound. */
export type ExampleState =
  { kind: 'waiting' } | { kind: 'ready'; features: KeptFeatures } | { kind: 'failed'; error: unknown };

export interface TeachState {
  status: { kind: 'closed' | 'opening' | 'ready' } | { kind: 'failed'; error: unknown };
  lessons: readonly Lesson[];
  /** The one that is open; undefined where there is none. */
  lesson: Lesson | undefined;
  /** By the song's hash. */
  examples: ReadonlyMap<string, ExampleState>;
  /** Files of this visit, by hash: they can be played. */
  files: ReadonlyMap<string, File>;
  /** Files that are being read, to become examples. */
  adding: { done: number; total: number } | undefined;
  /** Names of files that were left out of what was added last: they are no music. */
  skipped: readonly string[];
  /** Names of songs of what was added last that another class had, or was given too: each is an example of the last one only. */
  moved: readonly string[];
  /** Songs that wait are not heard until the person goes on. */
  paused: boolean;
  training: TeachProgress | undefined;
  /** Id of the class that the microphone is recorded for. */
  recording: string | undefined;
  canUndo: boolean;
  /** What went wrong last. */
  trouble: { error: unknown; about: string } | undefined;
}

/** What the parts of the store share. */
export interface TeachContext extends Pick<StoreApi<TeachState>, 'setState' | 'getState'> {
  parts: TeachParts;
  database: () => LessonDatabase;
  /**
   * Shows and keeps another state of the open lesson; a step that can be undone. Where the browser does not keep it, that becomes `trouble`.
   */
  change: (edit: (lesson: Lesson) => Lesson) => Promise<void>;
  /** The open lesson; a new one where there is none. */
  ensureLesson: () => Promise<Lesson>;
}
