import type { Genre } from '../../src/classify';

/**
 * One judged clip: what it is, and the probabilities that it was given. All that is measured below takes `genres`: those that may be
 * answered, in the order of the probabilities. Clips of others are not to be counted.
 */
export interface Judged {
  genre: Genre;
  probabilities: readonly number[];
}

/** The genre with the highest probability, whatever the verdict's kind. */
export function topGenre({ probabilities }: Judged, genres: readonly Genre[]): Genre {
  return genres[probabilities.indexOf(Math.max(...probabilities))];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Share of clips whose top genre is right; NaN without clips. */
export function accuracy(clips: readonly Judged[], genres: readonly Genre[]): number {
  return mean(clips.map((clip) => (topGenre(clip, genres) === clip.genre ? 1 : 0)));
}

/** Share of clips whose genre is among their `k` most probable. */
export function topAccuracy(clips: readonly Judged[], k: number, genres: readonly Genre[]): number {
  return mean(
    clips.map(({ genre, probabilities }) => {
      const own = probabilities[genres.indexOf(genre)];
      return probabilities.filter((probability) => probability > own).length < k ? 1 : 0;
    }),
  );
}

/** Recall of each genre that occurs. */
export function recalls(clips: readonly Judged[], genres: readonly Genre[]): Map<Genre, number> {
  const present = genres.filter((genre) => clips.some((clip) => clip.genre === genre));
  const ofGenre = (genre: Genre) => clips.filter((clip) => clip.genre === genre);
  return new Map(present.map((genre) => [genre, accuracy(ofGenre(genre), genres)]));
}

/** Mean of the recalls of the genres that occur. */
export function macroAccuracy(clips: readonly Judged[], genres: readonly Genre[]): number {
  return mean([...recalls(clips, genres).values()]);
}

/** Counts, `[actual][answered]`, both in the order of `genres`. */
export function confusionMatrix(clips: readonly Judged[], genres: readonly Genre[]): number[][] {
  const counts = genres.map(() => genres.map(() => 0));
  for (const clip of clips) {
    counts[genres.indexOf(clip.genre)][genres.indexOf(topGenre(clip, genres))] += 1;
  }
  return counts;
}

/**
 * Expected calibration error (Guo et al. 2017, "On Calibration of Modern Neural Networks", eq. 3): clips are put
 * in `bins` bins of equal width by the probability of their top genre, and the gaps between a bin's mean
 * probability and its accuracy are averaged, each weighted by its share of the clips.
 */
export function expectedCalibrationError(
  clips: readonly Judged[],
  genres: readonly Genre[],
  bins = 15,
): number {
  const binned = Array.from({ length: bins }, (): Judged[] => []);
  for (const clip of clips) {
    const confidence = Math.max(...clip.probabilities);
    binned[Math.min(Math.floor(confidence * bins), bins - 1)].push(clip);
  }
  return binned
    .filter((bin) => bin.length > 0)
    .reduce((sum, bin) => {
      const confidence = mean(bin.map(({ probabilities }) => Math.max(...probabilities)));
      return sum + (bin.length / clips.length) * Math.abs(confidence - accuracy(bin, genres));
    }, 0);
}

/** Share of clips that always answering the most frequent genre would get right. */
export function majorityBaseline(clips: readonly Judged[], genres: readonly Genre[]): number {
  const counts = genres.map((genre) => clips.filter((clip) => clip.genre === genre).length);
  return Math.max(...counts) / clips.length;
}
