import { GENRES, type ModelCard } from '../models';
import type { GenreScore, TagScore, Verdict } from './types';
import { logSoftmax, type WindowScores } from './windowScores';

/** Scores of a stretch of sound, folded from its windows. */
export interface AggregatedScores {
  /** Calibrated, in the order of `GENRES`; they sum to 1. */
  probabilities: number[];
  /** Mean sigmoid scores, in the order of the card's tags. */
  tags: number[];
  /** Mean score of the no-music rule; 1 where nothing sounded at all. */
  noMusic: number;
}

/** Scores of digital silence, which no network runs on: no genre is more likely than another. */
const SILENCE: Omit<AggregatedScores, 'tags'> = {
  probabilities: GENRES.map(() => 1 / GENRES.length),
  noMusic: 1,
};

/**
 * Folds window readings into the scores of a whole source. Genre probabilities are combined as a geometric mean
 * (the mean of their logarithms, normalised again), tag and no-music scores as arithmetic means. Windows of
 * digital silence are not to be added: with none added the result is that of silence.
 */
export class ScoreAggregator {
  private readonly logSums = new Float64Array(GENRES.length);
  private readonly tagSums: Float64Array;
  private noMusicSum = 0;
  private windows = 0;

  constructor(tagCount: number) {
    this.tagSums = new Float64Array(tagCount);
  }

  add(reading: WindowScores): void {
    reading.logProbabilities.forEach((value, index) => (this.logSums[index] += value));
    reading.tags.forEach((value, index) => (this.tagSums[index] += value));
    this.noMusicSum += reading.noMusic;
    this.windows += 1;
  }

  scores(): AggregatedScores {
    const windows = this.windows;
    if (windows === 0) return { ...SILENCE, tags: Array.from(this.tagSums) };
    return {
      probabilities: Array.from(logSoftmax(this.logSums.map((sum) => sum / windows)), Math.exp),
      tags: Array.from(this.tagSums, (sum) => sum / windows),
      noMusic: this.noMusicSum / windows,
    };
  }
}

/** The answer that the card's thresholds give for these scores. */
export function verdictOf(card: ModelCard, scores: AggregatedScores): Verdict {
  if (scores.noMusic >= card.noMusic.threshold) return { kind: 'no-music', confidence: scores.noMusic };
  const [best] = rankGenres(scores.probabilities);
  const kind = best.probability < card.thresholds.notSure ? 'not-sure' : 'genre';
  return { kind, genre: best.genre, confidence: best.probability };
}

/** All genres, most probable first. */
export function rankGenres(probabilities: readonly number[]): GenreScore[] {
  return GENRES.map((genre, index) => ({ genre, probability: probabilities[index] })).sort(
    (a, b) => b.probability - a.probability,
  );
}

/** The tags that reach the card's display threshold, most probable first. */
export function tagsHeard(card: ModelCard, scores: AggregatedScores): TagScore[] {
  return card.tags
    .map((tag, index) => ({ tag, score: scores.tags[index] }))
    .filter(({ score }) => score >= card.thresholds.tag)
    .sort((a, b) => b.score - a.score);
}
