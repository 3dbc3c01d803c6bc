import type { Genre } from '../../src/classify/types';

/** Songs of each genre, and how many of them get its name; the next genre gets the others. */
const SONGS = 20;
const RIGHT = 13;

const report = (genres: readonly Genre[], clips: number, accuracy: number) => ({
  clips,
  accuracy,
  macroAccuracy: accuracy - 0.02,
  full: { clips: clips - 30, accuracy: accuracy + 0.01, macroAccuracy: accuracy + 0.03 },
  snippet: { clips: 30, accuracy: accuracy - 0.07, macroAccuracy: accuracy - 0.11 },
  top3: 0.87,
  ece: 0.05,
  interval95: [accuracy - 0.08, accuracy + 0.04],
  perGenre: Object.fromEntries(genres.map((genre) => [genre, accuracy])),
});

const part = (clips: number, accuracy: number) => ({ clips, accuracy, macroAccuracy: accuracy - 0.01 });

/** Invented figures in the form that training/genrescope/crossvalidate.py writes for a network that was tested on songs. */
export function songScores(genres: readonly Genre[]) {
  const ten = genres.slice(0, 10);
  const songs = SONGS * genres.length;
  return {
    folds: [0, 1, 2, 3, 4],
    set: 'songs',
    answers: {
      ece: 0.07,
      withoutOutside: { coverage: 0.61, accuracy: 0.79 },
      coverage: 0.58,
      accuracy: 0.81,
      beyond: { tracks: 38, namedWithoutOutside: 0.53, named: 0.21 },
    },
    typescript: report(genres, songs, RIGHT / SONGS),
    pytorch: report(genres, songs, 0.64),
    sets: {
      clips: {
        ...report(ten, 641, 0.77),
        tenGenres: report(ten, 641, 0.784),
        trust: { '2': part(641, 0.77) },
        source: { clips: part(641, 0.77) },
      },
      songs: {
        ...report(genres, songs, RIGHT / SONGS),
        tenGenres: report(ten, SONGS * ten.length, 0.69),
        trust: { '2': part(90, 0.49), '3': part(songs - 90, 0.74) },
        source: { free: part(70, 0.52), songs: part(songs - 70, 0.71) },
      },
    },
    seeds: [{ seed: 1, clips: songs, accuracy: 0.645, macroAccuracy: 0.633, top3: 0.86 }],
    windows: 0.53,
    majority: 0.09,
    confusion: genres.map((_, row) =>
      genres.map((_, column) =>
        row === column ? RIGHT : column === (row + 1) % genres.length ? SONGS - RIGHT : 0,
      ),
    ),
    coverage: [0, 0.25, 0.5, 0.75].map((threshold) => ({
      threshold,
      coverage: 1 - 0.8 * threshold,
      accuracy: 0.65 + 0.3 * threshold,
    })),
    reliability: [
      { clips: 100, confidence: 0.4, accuracy: 0.45 },
      { clips: songs - 100, confidence: 0.8, accuracy: 0.78 },
    ],
    tagAgreement: 0.6,
    noMusic: { recall: 0.98, musicRefused: 0.002 },
  };
}
