import type { Genre } from '../../classify';

export interface GenreResult {
  genre: Genre;
  /** Clips of that genre, and how many of them got its name. */
  clips: number;
  right: number;
  /** `right / clips`. */
  recall: number;
  /** Clips of any genre that got its name. */
  answers: number;
  /** `right / answers`; undefined where no clip got its name. */
  precision: number | undefined;
}

export interface Mistake {
  genre: Genre;
  answer: Genre;
  /** Clips of `genre` that were answered so. */
  count: number;
  /** Clips of `genre`. */
  clips: number;
}

/** What a network was tested on. */
export interface Tested {
  /** Those that it tells apart, in the order of its card. */
  genres: readonly Genre[];
  /** Counts of clips, `[true genre][answer]`, both in the order of `genres`. */
  confusion: readonly (readonly number[])[];
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

/** Results of the genres that occur, best recall first. */
export function genreResults({ genres, confusion }: Tested): GenreResult[] {
  return genres
    .map((genre, index) => {
      const clips = sum(confusion[index]);
      const answers = sum(confusion.map((row) => row[index]));
      const right = confusion[index][index];
      const precision = answers === 0 ? undefined : right / answers;
      return { genre, clips, right, recall: right / clips, answers, precision };
    })
    .filter(({ clips }) => clips > 0)
    .sort((a, b) => b.recall - a.recall);
}

/** The `most` mistakes that take the largest share of their genre's clips. */
export function commonMistakes({ genres, confusion }: Tested, most: number): Mistake[] {
  return genres
    .flatMap((genre, row) =>
      genres.map((answer, column) => ({
        genre,
        answer,
        count: confusion[row][column],
        clips: sum(confusion[row]),
      })),
    )
    .filter(({ genre, answer, count }) => genre !== answer && count > 0)
    .sort((a, b) => b.count / b.clips - a.count / a.clips)
    .slice(0, most);
}
