import type { Genre } from '../classify';
import type { ModelCard } from '../models';
import { ScoreAggregator, verdictOf, type Verdict, type WindowScores } from '../scores';
import { withSegment, type HeardSegment, type LiveHistory } from './liveHistory';
import type { LiveVerdict } from './verdictSmoother';

/** The answer of a moment, and the window behind it. */
export interface HeardMoment {
  /** Since when and until when it stands, as of `Date.now()`. Silence is told late, so it may begin before the last one ended. */
  fromMs: number;
  toMs: number;
  /** As the page shows it: smoothed. */
  verdict: LiveVerdict;
  reading: WindowScores | undefined;
}

/** What lasts no longer than this is not worth a row. */
export const SHORTEST_SEGMENT_MS = 3000;
/** Another answer makes a passage of its own once it has stayed so long; until then it is one of the moods of a song. */
export const PASSAGE_STAY_MS = 10_000;
/** Silence between two songs is just a gap; one of this length is something that happened. */
export const LONG_SILENCE_MS = 10_000;
/** After this long without an answer (stopped, asleep) what is heard next is a passage of its own. */
export const LONGEST_GAP_MS = 5000;

/** A stretch of sound and the scores of its windows. */
interface Stretch {
  id: number;
  startMs: number;
  endMs: number;
  /**
   * What tells it from others: the first genre it was said to be, 'no-music', or 'not-sure' for what is
   * beyond the genres; undefined while nothing was sure.
   */
  answer: string | undefined;
  readings: ScoreAggregator;
  listed: boolean;
}

/** Another answer that has not stayed long enough yet. */
interface Rival {
  answer: string;
  startMs: number;
  readings: WindowScores[];
}

/**
 * Folds what is heard into one answer a song or passage, as a file's windows are folded into one: silence ends a passage, and so does
 * another answer that stays. For one session; a history may outlive it.
 */
export class PassageFolder {
  private readonly card: ModelCard;
  private readonly windowMs: number;
  private current: Stretch | undefined;
  private rival: Rival | undefined;
  /** What the single windows say, smoothed by nothing, and since when: tells when a change was heard, not when it was believed. */
  private leader: { answer: string | undefined; sinceMs: number } = { answer: undefined, sinceMs: 0 };
  private silence: Pick<Stretch, 'id' | 'startMs'> | undefined;

  constructor(card: ModelCard) {
    const { frames, hopLength, sampleRate } = card.frontEnd;
    this.card = card;
    this.windowMs = (1000 * frames * hopLength) / sampleRate;
  }

  /** The history with one more moment. */
  add(history: LiveHistory, moment: HeardMoment): LiveHistory {
    return moment.verdict.kind === 'silence'
      ? this.addSilence(history, moment)
      : this.addSound(this.forgotten(history), moment);
  }

  private addSilence(history: LiveHistory, { fromMs, toMs }: HeardMoment): LiveHistory {
    const closed = this.closedAt(history, fromMs);
    const silence = (this.silence ??= { id: closed.nextId, startMs: fromMs });
    if (toMs - silence.startMs < LONG_SILENCE_MS) return closed;
    if (silence.id < closed.nextId && closed.segments.at(-1)?.id !== silence.id) silence.id = closed.nextId;
    const { genres } = this.card;
    const heard = {
      kind: 'silence',
      genre: undefined,
      closest: undefined,
      style: undefined,
      confidence: 1,
    } as const;
    return withSegment(closed, { ...silence, endMs: toMs, ...heard, genres, said: undefined });
  }

  private addSound(history: LiveHistory, { fromMs, toMs, verdict, reading }: HeardMoment): LiveHistory {
    this.silence = undefined;
    let changed = history;
    if (this.current && fromMs - this.current.endMs > LONGEST_GAP_MS)
      changed = this.closedAt(history, fromMs);
    const current = (this.current ??= this.begun(changed.nextId, fromMs));
    current.endMs = toMs;
    const answer = answerOf(verdict);
    if (reading) this.follow(reading, Math.max(current.startMs, toMs - this.windowMs / 2));
    current.answer ??= answer;
    if (answer === current.answer) {
      this.absorbRival();
      if (reading) current.readings.add(reading);
    } else if (answer === undefined && !this.rival) {
      if (reading) current.readings.add(reading);
    } else {
      changed = this.challenge(changed, current, answer, reading);
    }
    return this.listed(changed);
  }

  /** Counts a reading to the rival of `current`, which takes its place once it has stayed. */
  private challenge(
    history: LiveHistory,
    current: Stretch,
    answer: string | undefined,
    reading: WindowScores | undefined,
  ): LiveHistory {
    if (answer !== undefined && this.rival?.answer !== answer) {
      this.absorbRival();
      const startMs =
        this.leader.answer === answer
          ? this.leader.sinceMs
          : Math.max(current.startMs, current.endMs - this.windowMs / 2);
      this.rival = { answer, startMs, readings: [] };
    }
    const { rival } = this;
    if (!rival) return history;
    if (reading) rival.readings.push(reading);
    if (answer === undefined || current.endMs - rival.startMs < PASSAGE_STAY_MS) return history;
    return this.promoted(history, current, rival);
  }

  private promoted(history: LiveHistory, current: Stretch, rival: Rival): LiveHistory {
    const next = this.begun(history.nextId, rival.startMs);
    rival.readings.forEach((reading) => next.readings.add(reading));
    next.answer = rival.answer;
    next.endMs = current.endMs;
    const tooShort = rival.startMs - current.startMs < PASSAGE_STAY_MS;
    if (tooShort || isSame(this.verdict(current), this.verdict(next))) {
      this.absorbRival();
      current.answer = next.answer;
      return history;
    }
    this.rival = undefined;
    const closed = this.closedAt(history, rival.startMs);
    this.current = { ...next, id: closed.nextId };
    return closed;
  }

  private absorbRival(): void {
    this.rival?.readings.forEach((reading) => this.current?.readings.add(reading));
    this.rival = undefined;
  }

  /** Ends what is heard at a moment, which may lie before its last reading. */
  private closedAt(history: LiveHistory, endMs: number): LiveHistory {
    if (!this.current) return history;
    this.absorbRival();
    this.current.endMs = Math.min(this.current.endMs, endMs);
    const closed = this.listed(history);
    this.current = undefined;
    return closed;
  }

  /** The history with what is heard now, where that is long enough. */
  private listed(history: LiveHistory): LiveHistory {
    const { current } = this;
    if (!current || (!current.listed && current.endMs - current.startMs < SHORTEST_SEGMENT_MS))
      return history;
    current.listed = true;
    return withSegment(history, this.segmentOf(current));
  }

  /** Where the person has cleared the list, what is heard begins anew. */
  private forgotten(history: LiveHistory): LiveHistory {
    if (this.current?.listed && history.segments.at(-1)?.id !== this.current.id) {
      this.current = undefined;
      this.rival = undefined;
    }
    return history;
  }

  private begun(id: number, startMs: number): Stretch {
    const readings = new ScoreAggregator(this.card);
    return { id, startMs, endMs: startMs, answer: undefined, readings, listed: false };
  }

  private follow(reading: WindowScores, sinceMs: number): void {
    const answer = answerOf(this.verdict(this.only(reading)));
    if (answer !== this.leader.answer || sinceMs < this.leader.sinceMs) this.leader = { answer, sinceMs };
  }

  private only(reading: WindowScores): Pick<Stretch, 'readings'> {
    const readings = new ScoreAggregator(this.card);
    readings.add(reading);
    return { readings };
  }

  private verdict({ readings }: Pick<Stretch, 'readings'>): Verdict {
    return verdictOf(this.card, readings.scores());
  }

  private segmentOf(stretch: Stretch): HeardSegment {
    const { id, startMs, endMs } = stretch;
    const { kind, genre, confidence, style } = this.verdict(stretch);
    const named: Record<'genre' | 'closest', Genre | undefined> = {
      genre: kind === 'genre' ? genre : undefined,
      closest: kind === 'not-sure' ? genre : undefined,
    };
    return {
      id,
      startMs,
      endMs,
      kind,
      ...named,
      style,
      genres: this.card.genres,
      confidence,
      said: undefined,
    };
  }
}

/** Styles beyond the genres are one answer: a song wanders between neighbours among them. */
function answerOf({ kind, genre, style }: Pick<LiveVerdict, 'kind' | 'genre' | 'style'>): string | undefined {
  if (kind === 'genre') return genre;
  return kind === 'no-music' || style !== undefined ? kind : undefined;
}

function isSame(a: Verdict, b: Verdict): boolean {
  return a.kind === b.kind && answerOf(a) === answerOf(b);
}
