import type { Genre } from '../models';

/** `genre`: sure enough; `not-sure`: music, but no genre reaches the card's threshold; `no-music`: speech, noise, silence. */
export type VerdictKind = 'genre' | 'not-sure' | 'no-music';

/** The answer of a network to a source, or to a stretch of it. */
export interface Verdict {
  kind: VerdictKind;
  /** The most probable genre, also when the answer is `not-sure`; absent for `no-music`. */
  genre?: Genre;
  /** In [0, 1]: calibrated probability of `genre`; for `no-music`, the score of the card's no-music rule. */
  confidence: number;
  /**
   * Of an answer that is `not-sure` because a style beyond the network's genres is louder than any of them: AudioSet's
   * name of that style.
   */
  style?: string;
}

/** By the card's rule of styles beyond the genres. */
export interface OutsideScore {
  /** The loudest of them, by AudioSet's name. */
  style: string;
  /** How much louder than the loudest genre it is, in deviations over songs; see docs/outside.md. */
  margin: number;
}

/** A genre, and how probable it is. */
export interface GenreScore {
  genre: Genre;
  /** Calibrated probability in [0, 1]; those of all genres sum to 1. */
  probability: number;
}

/** What else was heard, and how surely. */
export interface TagScore {
  /** AudioSet's own English display name, for example `Electric guitar`; the key of its translation. */
  tag: string;
  /** Sigmoid score in [0, 1], averaged over windows. */
  score: number;
}
