import type { ModelCard } from '../models';
import { type AggregatedScores, logSoftmax, outsideScore, type WindowScores } from '../scores';

/**
 * A genre's probability in one window counts as no smaller than this: otherwise the certainty of the last song would
 * outlast the first seconds of the next one.
 */
const LEAST_LOG_PROBABILITY = Math.log(1e-3);

/**
 * Exponential smoothing of window readings over time, for sound that has no end: genre probabilities in log space and
 * normalised again, all other scores as they are, as in `ScoreAggregator`. What was heard `timeConstantS` ago counts
 * 1/e of what is heard now. A reading stands for the time since the one before it, so the result does not depend on
 * how often the network runs.
 */
export class SmoothedScores {
  private readonly card: Pick<ModelCard, 'genres' | 'outside'>;
  private readonly timeConstantS: number;
  private logProbabilities: Float64Array | undefined;
  private tags = new Float64Array();
  private outside: Float64Array | undefined;
  private noMusic = 0;
  private timeS = 0;

  /** @param card of the network that the readings are of */
  constructor(card: Pick<ModelCard, 'genres' | 'outside'>, timeConstantS: number) {
    this.card = card;
    this.timeConstantS = timeConstantS;
  }

  /**
   * Takes in what a window said; the first one after `forget` counts as it is.
   *
   * @param timeS when it was heard, in seconds of the stream; never before the last one
   */
  add(timeS: number, reading: WindowScores): AggregatedScores {
    const floored = reading.logProbabilities.map((value) => Math.max(value, LEAST_LOG_PROBABILITY));
    if (this.logProbabilities) {
      const weight = 1 - Math.exp((this.timeS - timeS) / this.timeConstantS);
      blend(this.logProbabilities, floored, weight);
      blend(this.tags, reading.tags, weight);
      if (this.outside && reading.outside) blend(this.outside, reading.outside, weight);
      this.noMusic += weight * (reading.noMusic - this.noMusic);
    } else {
      this.logProbabilities = floored;
      this.tags = Float64Array.from(reading.tags);
      this.outside = reading.outside && Float64Array.from(reading.outside);
      this.noMusic = reading.noMusic;
    }
    this.timeS = timeS;
    const { genres, outside: rule } = this.card;
    return {
      genres,
      probabilities: Array.from(logSoftmax(this.logProbabilities), Math.exp),
      tags: Array.from(this.tags),
      noMusic: this.noMusic,
      ...(rule && this.outside && { outside: outsideScore(rule, this.outside) }),
    };
  }

  /** Starts anew, as after silence: what comes next is another piece. */
  forget(): void {
    this.logProbabilities = undefined;
  }
}

function blend(into: Float64Array, values: Float64Array, weight: number): void {
  values.forEach((value, index) => (into[index] += weight * (value - into[index])));
}
