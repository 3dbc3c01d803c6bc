import { z } from './zod';
import type { ModelCard } from './card';
import { parseWith } from './parseWith';
import type { Genre } from './genres';

const fraction = z.number().min(0).max(1);
const count = z.int().nonnegative();

const judged = z.object({ clips: count, accuracy: fraction, macroAccuracy: fraction });

const reportOf = (genres: readonly Genre[]) =>
  judged.extend({
    full: judged,
    snippet: judged,
    /** Share of clips whose genre is among the three most probable. */
    top3: fraction,
    /** Expected calibration error. */
    ece: fraction,
    /** Bounds of the 95 % interval of `macroAccuracy`, artists drawn anew. */
    interval95: z.tuple([fraction, fraction]),
    /** Recall of each genre that occurs. */
    perGenre: z.partialRecord(z.enum(genres), fraction),
  });

const reliability = z.array(z.object({ clips: count, confidence: fraction, accuracy: fraction }));

/** Sets of labelled music: `songs` by known artists from outside GTZAN, and `clips`, GTZAN itself. */
const testSet = z.enum(['songs', 'clips']);

/** Of one set, with its parts: by how sure the labels are (3 documented, 2 clear), and by where the clips are from. */
const setReportOf = (genres: readonly Genre[]) =>
  reportOf(genres).extend({
    /** The answer restricted to GTZAN's ten genres, over the clips of these; comparable with published figures. */
    tenGenres: reportOf(genres),
    trust: z.record(z.string(), judged),
    source: z.record(z.string(), judged),
  });

const answered = z.object({
  /** Share of clips that get an answer. */
  coverage: fraction,
  /** Share of these answers that is right. */
  accuracy: fraction,
});

/** What answers are worth, each fold's thresholds fitted on the others; with the rule of outside styles where not said otherwise. */
const answers = answered.extend({
  ece: fraction,
  withoutOutside: answered,
  /** Tracks of styles beyond the genres, and what share of them is given one of the genres; null where there are none. */
  beyond: z.object({ tracks: count, named: fraction.nullable(), namedWithoutOutside: fraction.nullable() }),
});

const crossvalidationOf = (genres: readonly Genre[]) =>
  z.object({
    folds: z.array(count),
    /** What all figures are of that are not below `sets`. */
    set: testSet.default('clips'),
    sets: z.partialRecord(testSet, setReportOf(genres)).optional(),
    answers: answers.optional(),
    /** Through the pipeline of the page. */
    typescript: reportOf(genres),
    /** Through the code that trained the network. */
    pytorch: reportOf(genres),
    /** The same recipe with other seeds, through the pipeline, of `set`; absent where it was trained by one seed. */
    seeds: z.array(judged.extend({ seed: count, top3: fraction })).optional(),
    /** Macro accuracy of single windows. */
    windows: fraction,
    /** Accuracy of always answering the most frequent genre. */
    majority: fraction,
    /** Counts of clips, `[true genre][answer]`, both in the order of the card's genres. */
    confusion: z.array(z.array(count).length(genres.length)).length(genres.length),
    /** What share of clips is answered, and how often rightly, at each threshold of 'not sure'. */
    coverage: z.array(z.object({ threshold: fraction, coverage: fraction, accuracy: fraction })),
    /** Mean confidence and accuracy of the clips in each bin of confidence. */
    reliability,
    /** Mean average precision of the tags against the pre-trained network's own. */
    tagAgreement: fraction,
    /** Of so many sounds that are no music, what share is told to be none; and of the music of `typescript`, what share is. */
    noMusic: z.object({ recall: fraction, musicRefused: fraction, sounds: count.optional() }),
  });

const changed = z.object({
  macroAccuracy: fraction,
  /** Macro accuracy lost against the unchanged clips; negative where it rose. */
  loss: z.number().min(-1).max(1),
});

const robustness = z.object({
  unchanged: fraction,
  /** By the name of the change, as training/genrescope/perturb.py has it. */
  changed: z.partialRecord(z.string(), changed),
  /** Calibration of the clips as heard through a loudspeaker, a room and a microphone. */
  replay: z.object({ ece: fraction, reliability }).optional(),
});

/** What a card's `scores` hold once the network is measured; a part that is not measured is absent. */
const cardScoresOf = (genres: readonly Genre[]) =>
  z.object({
    crossvalidation: crossvalidationOf(genres).optional(),
    robustness: robustness.optional(),
  });

export type CardScores = z.infer<ReturnType<typeof cardScoresOf>>;
export type TestSet = z.infer<typeof testSet>;
export type TestReport = z.infer<ReturnType<typeof reportOf>>;
export type Judged = z.infer<typeof judged>;
export type CrossValidation = z.infer<ReturnType<typeof crossvalidationOf>>;
export type Robustness = z.infer<typeof robustness>;
export type Reliability = z.infer<typeof reliability>;

/** @throws {ModelMismatchError} naming the first field that does not fit. */
export function parseScores({ genres, scores }: ModelCard): CardScores {
  return parseWith(cardScoresOf(genres), scores, ['scores']);
}
