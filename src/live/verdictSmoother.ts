import type { ModelCard } from '../models';
import {
  rankGenres,
  ScoreAggregator,
  type AggregatedScores,
  type GenreScore,
  type WindowScores,
} from '../scores';
import { SmoothedScores } from './smoothedScores';
import type { Verdict, VerdictKind } from '../classify';

/**
 * Over which windows of 3 s are smoothed. A new song fills the window after 3 s, and twice this later hardly a
 * seventh of the old one is left: the change shows within 6 s.
 */
export const TIME_CONSTANT_S = 1.5;

/** An answer, once given, stays until its score falls under this share of what it took to give it. */
export const LEAVE_SHARE = 0.85;

/**
 * For how long, in seconds, an answer stands at least before another takes its place; and for how long nothing has to be sure before a
 * genre gives way to `not-sure`. Silence is told at once, and so is what follows it.
 */
export const SHORTEST_STAY_S = 3;

/** Root mean square of a window, of full scale, under which nothing sounds: -66 dB, less than a quiet room. */
export const QUIET_RMS = 5e-4;

/** `silence`: too quiet to ask the network. */
export type LiveKind = VerdictKind | 'silence';

/** The answer to what is playing now. */
export interface LiveVerdict extends Omit<Verdict, 'kind'> {
  kind: LiveKind;
  /** The smoothed scores behind the answer; those of silence where nothing sounds. */
  scores: AggregatedScores;
}

/** What was heard in the window that ends at `timeS`. */
export interface HeardWindow {
  /** Seconds since listening began. */
  timeS: number;
  /** Root mean square of its samples, full scale being 1. */
  rms: number;
  /** What the network said; undefined where it was not asked, as for silence. */
  reading: WindowScores | undefined;
}

/** Turns the windows of a stream without end into an answer that follows the music and does not flicker. */
export class VerdictSmoother {
  private readonly card: ModelCard;
  private readonly smoothed: SmoothedScores;
  private readonly silence: LiveVerdict;
  private last: LiveVerdict;
  /** Since when the last answer stands, and since when another would be right. */
  private standsSinceS = 0;
  private unsureSinceS: number | undefined;

  constructor(card: ModelCard) {
    this.card = card;
    this.smoothed = new SmoothedScores(card, TIME_CONSTANT_S);
    this.silence = { kind: 'silence', confidence: 1, scores: new ScoreAggregator(card).scores() };
    this.last = this.silence;
  }

  /** The answer now that this window was heard. */
  update({ timeS, rms, reading }: HeardWindow): LiveVerdict {
    if (!reading || rms < QUIET_RMS) {
      this.forget();
    } else {
      const scores = this.smoothed.add(timeS, reading);
      this.last = { ...this.held(timeS, steadyVerdict(this.card, this.last, scores), scores), scores };
    }
    return this.last;
  }

  /** Starts anew: what comes next is another piece. */
  forget(): void {
    this.smoothed.forget();
    this.unsureSinceS = undefined;
    this.last = this.silence;
  }

  /** `next`, or the last answer as it stands by `scores` as long as it has to stay. */
  private held(timeS: number, next: Verdict, scores: AggregatedScores): Verdict {
    const { last } = this;
    if (next.kind === 'not-sure') this.unsureSinceS ??= timeS;
    else this.unsureSinceS = undefined;
    if (isSame(next, last)) return next;
    const mustLastS = last.kind === 'genre' && next.kind === 'not-sure' ? this.unsureSinceS : undefined;
    if (last.kind !== 'silence' && timeS - Math.max(this.standsSinceS, mustLastS ?? 0) < SHORTEST_STAY_S) {
      return answerNow(last, scores);
    }
    this.standsSinceS = timeS;
    return next;
  }
}

/** Whether two answers say the same: one genre, or one style beyond the genres, or none. */
function isSame(a: Pick<LiveVerdict, 'kind' | 'genre' | 'style'>, b: typeof a): boolean {
  return a.kind === b.kind && a.style === b.style && (a.kind !== 'genre' || a.genre === b.genre);
}

/** An answer with the confidence that it has by `scores`. */
function answerNow({ kind, genre, style }: LiveVerdict, scores: AggregatedScores): Verdict {
  if (kind === 'no-music' || kind === 'silence') return { kind: 'no-music', confidence: scores.noMusic };
  const ranking = rankGenres(scores);
  const named = kind === 'genre' ? ranking.find((score) => score.genre === genre) : undefined;
  return answer(kind, named ?? ranking[0], style);
}

/**
 * The answer that follows `last`: that of `verdictOf`, except that 'no music', a style beyond the genres and a genre, once said,
 * are left only under `LEAVE_SHARE` of the card's threshold, or for another genre that reaches the whole of it.
 */
export function steadyVerdict(
  card: ModelCard,
  last: Pick<LiveVerdict, 'kind' | 'genre' | 'style'>,
  scores: AggregatedScores,
): Verdict {
  const { noMusic, outside } = scores;
  const threshold = (whole: number, said: boolean): number =>
    said ? whole - (1 - LEAVE_SHARE) * Math.abs(whole) : whole;
  if (noMusic >= threshold(card.noMusic.threshold, last.kind === 'no-music')) {
    return { kind: 'no-music', confidence: noMusic };
  }
  const ranking = rankGenres(scores);
  const [best] = ranking;
  if (
    card.outside &&
    outside &&
    outside.margin >= threshold(card.outside.threshold, last.style !== undefined)
  ) {
    return answer('not-sure', best, outside.style);
  }
  if (best.probability >= card.thresholds.notSure) return answer('genre', best);
  const held = last.kind === 'genre' && ranking.find(({ genre }) => genre === last.genre);
  if (held && held.probability >= threshold(card.thresholds.notSure, true)) return answer('genre', held);
  return answer('not-sure', best);
}

function answer(kind: VerdictKind, { genre, probability }: GenreScore, style?: string): Verdict {
  return { kind, genre, confidence: probability, ...(style !== undefined && { style }) };
}
