import { GENRES, type Genre } from '../../src/classify';

/** One judged clip: what it is, and the probabilities of `GENRES` that it was given. */
export interface Judged {
  genre: Genre;
  probabilities: readonly number[];
}

/** The genre with the highest probability, whatever the verdict's kind. */
export function topGenre({ probabilities }: Judged): Genre {
  return GENRES[probabilities.indexOf(Math.max(...probabilities))];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Share of clips whose top genre is right; NaN without clips. */
export function accuracy(clips: readonly Judged[]): number {
  return mean(clips.map((clip) => (topGenre(clip) === clip.genre ? 1 : 0)));
}

/** Share of clips whose genre is among their `k` most probable. */
export function topAccuracy(clips: readonly Judged[], k: number): number {
  return mean(
    clips.map(({ genre, probabilities }) => {
      const own = probabilities[GENRES.indexOf(genre)];
      return probabilities.filter((probability) => probability > own).length < k ? 1 : 0;
    }),
  );
}

/** Recall of each genre that occurs. */
export function recalls(clips: readonly Judged[]): Partial<Record<Genre, number>> {
  const present = GENRES.filter((genre) => clips.some((clip) => clip.genre === genre));
  return Object.fromEntries(
    present.map((genre) => [genre, accuracy(clips.filter((clip) => clip.genre === genre))]),
  );
}

/** Mean of the recalls of the genres that occur. */
export function macroAccuracy(clips: readonly Judged[]): number {
  return mean(Object.values(recalls(clips)));
}

/** Counts, `[actual][answered]`, both in the order of `GENRES`. */
export function confusionMatrix(clips: readonly Judged[]): number[][] {
  const counts = GENRES.map(() => GENRES.map(() => 0));
  for (const clip of clips) counts[GENRES.indexOf(clip.genre)][GENRES.indexOf(topGenre(clip))] += 1;
  return counts;
}

/**
 * Expected calibration error (Guo et al. 2017, "On Calibration of Modern Neural Networks", eq. 3): clips are put
 * in `bins` bins of equal width by the probability of their top genre, and the gaps between a bin's mean
 * probability and its accuracy are averaged, each weighted by its share of the clips.
 */
export function expectedCalibrationError(clips: readonly Judged[], bins = 15): number {
  const binned = Array.from({ length: bins }, (): Judged[] => []);
  for (const clip of clips) {
    const confidence = Math.max(...clip.probabilities);
    binned[Math.min(Math.floor(confidence * bins), bins - 1)].push(clip);
  }
  return binned
    .filter((bin) => bin.length > 0)
    .reduce((sum, bin) => {
      const confidence = mean(bin.map(({ probabilities }) => Math.max(...probabilities)));
      return sum + (bin.length / clips.length) * Math.abs(confidence - accuracy(bin));
    }, 0);
}

/** Share of clips that always answering the most frequent genre would get right. */
export function majorityBaseline(clips: readonly Judged[]): number {
  const counts = GENRES.map((genre) => clips.filter((clip) => clip.genre === genre).length);
  return Math.max(...counts) / clips.length;
}
