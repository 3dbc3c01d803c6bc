import type { Genre, ModelCard } from '../models';
import { outsideScore } from './outside';
import type { GenreScore, OutsideScore, TagScore, Verdict } from './types';
import { logSoftmax, type WindowScores } from './windowScores';

/** Scores of a stretch of sound, folded from its windows. */
export interface AggregatedScores {
  /** Those that the network tells apart, in the order of its card. */
  genres: readonly Genre[];
  /** Calibrated, in the order of `genres`; they sum to 1. */
  probabilities: number[];
  /** Mean sigmoid scores, in the order of the card's tags. */
  tags: number[];
  /** Mean score of the no-music rule; 1 where nothing sounded at all. */
  noMusic: number;
  /** Absent where the card has no rule for it, or nothing sounded at all. */
  outside?: OutsideScore;
}

/**
 * Folds window readings into the scores of a whole source. Genre probabilities are combined as a geometric mean
 * (the mean of their logarithms, normalised again), all other scores as arithmetic means. Windows of
 * digital silence are not to be added: with none added the result is that of silence, where no genre is more likely
 * than another.
 */
export class ScoreAggregator {
  private readonly genres: readonly Genre[];
  private readonly rule: ModelCard['outside'];
  private readonly logSums: Float64Array;
  private readonly tagSums: Float64Array;
  private outsideSums: Float64Array | undefined;
  private noMusicSum = 0;
  private windows = 0;

  constructor({ genres, tags, outside }: Pick<ModelCard, 'genres' | 'tags' | 'outside'>) {
    this.genres = genres;
    this.rule = outside;
    this.logSums = new Float64Array(genres.length);
    this.tagSums = new Float64Array(tags.length);
  }

  add(reading: WindowScores): void {
    reading.logProbabilities.forEach((value, index) => (this.logSums[index] += value));
    reading.tags.forEach((value, index) => (this.tagSums[index] += value));
    const { outside } = reading;
    this.outsideSums = outside?.map((value, index) => value + (this.outsideSums?.[index] ?? 0));
    this.noMusicSum += reading.noMusic;
    this.windows += 1;
  }

  scores(): AggregatedScores {
    const { genres, rule, outsideSums, windows } = this;
    if (windows === 0) {
      const probabilities = genres.map(() => 1 / genres.length);
      return { genres, probabilities, tags: Array.from(this.tagSums), noMusic: 1 };
    }
    return {
      genres,
      probabilities: Array.from(logSoftmax(this.logSums.map((sum) => sum / windows)), Math.exp),
      tags: Array.from(this.tagSums, (sum) => sum / windows),
      noMusic: this.noMusicSum / windows,
      ...(rule &&
        outsideSums && {
          outside: outsideScore(
            rule,
            outsideSums.map((sum) => sum / windows),
          ),
        }),
    };
  }
}

/** The answer that the card's thresholds give for these scores. */
export function verdictOf(card: ModelCard, scores: AggregatedScores): Verdict {
  if (scores.noMusic >= card.noMusic.threshold) return { kind: 'no-music', confidence: scores.noMusic };
  const [{ genre, probability: confidence }] = rankGenres(scores);
  const { outside } = scores;
  if (card.outside && outside && outside.margin >= card.outside.threshold) {
    return { kind: 'not-sure', genre, confidence, style: outside.style };
  }
  return { kind: confidence < card.thresholds.notSure ? 'not-sure' : 'genre', genre, confidence };
}

/** All genres, most probable first. */
export function rankGenres({
  genres,
  probabilities,
}: Pick<AggregatedScores, 'genres' | 'probabilities'>): GenreScore[] {
  return genres
    .map((genre, index) => ({ genre, probability: probabilities[index] }))
    .sort((a, b) => b.probability - a.probability);
}

/** The tags that reach the card's display threshold, most probable first. */
export function tagsHeard(card: ModelCard, scores: AggregatedScores): TagScore[] {
  return card.tags
    .map((tag, index) => ({ tag, score: scores.tags[index] }))
    .filter(({ score }) => score >= card.thresholds.tag)
    .sort((a, b) => b.score - a.score);
}
