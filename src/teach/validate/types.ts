/** What was answered about a song by a head that knew neither it nor any other of its group. */
export interface Outcome {
  hash: string;
  /** Index of its class. */
  label: number;
  /** Index of the most probable class. */
  answer: number;
  /** Of `answer`, in [0, 1], calibrated. */
  confidence: number;
  /** Of the song's own class. */
  ownProbability: number;
}

/** Nothing can be said of a class: `few`, it has fewer than 3 songs; `oneGroup`, all of its songs are one artist's. */
export interface Unknown {
  label: number;
  reason: 'few' | 'oneGroup';
}

/** What is known of how well a head does on songs that it was not taught. */
export interface Validation {
  /** Songs of the classes of which something can be said. */
  outcomes: readonly Outcome[];
  right: number;
  /** Share of `outcomes` whose answer is right, whatever its confidence. */
  accuracy: number;
  /** What that may be in truth, with 95 % confidence. */
  interval95: readonly [low: number, high: number];
  /** Counts of songs, [class][answer]. */
  confusion: readonly (readonly number[])[];
  /** How many parts the songs were cut into. */
  folds: number;
  /** With the 'not sure' threshold: share of songs that get an answer, and how many of these answers are right. */
  answered: { coverage: number; accuracy: number };
  /** Accuracy for so many songs of each class, ascending. */
  learningCurve: readonly { songsPerClass: number; accuracy: number }[];
}
