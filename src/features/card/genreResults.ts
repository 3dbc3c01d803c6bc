import { GENRES, type Genre } from '../../classify';

export interface GenreResult {
  genre: Genre;
  /** Clips of that genre, and how many of them got its name. */
  clips: number;
  right: number;
  /** `right / clips`. */
  recall: number;
}

export interface Mistake {
  genre: Genre;
  answer: Genre;
  /** Clips of `genre` that were answered so. */
  count: number;
  /** Clips of `genre`. */
  clips: number;
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

/** Results of the genres that occur, best first. @param confusion counts, `[true genre][answer]` */
export function genreResults(confusion: readonly (readonly number[])[]): GenreResult[] {
  return GENRES.map((genre, index) => {
    const clips = sum(confusion[index]);
    const right = confusion[index][index];
    return { genre, clips, right, recall: right / clips };
  })
    .filter(({ clips }) => clips > 0)
    .sort((a, b) => b.recall - a.recall);
}

/** The `most` mistakes that take the largest share of their genre's clips. */
export function commonMistakes(confusion: readonly (readonly number[])[], most: number): Mistake[] {
  return GENRES.flatMap((genre, row) =>
    GENRES.map((answer, column) => ({
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
