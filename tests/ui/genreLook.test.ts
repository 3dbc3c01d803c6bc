import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import en from '../../src/locales/en.json';
import ko from '../../src/locales/ko.json';
import { genreLook, schemeColour, SPARE, WELL_KNOWN } from '../../src/ui/genreLook';
import { contrast, seen, VISIONS, type Vision } from './support/colour';

const surfaces = { light: '#ffffff', dark: '#1c1b22' };
const genreColour = (...asked: Parameters<typeof genreLook>): string => schemeColour(genreLook(...asked));
const wellKnown = Object.entries(WELL_KNOWN);
const spare = SPARE.map((colour, place) => [`spare ${place}`, colour] as const);

/** The smallest OKLab distance between any two colours. */
function closest(colours: readonly string[], vision: Vision): number {
  const labs = colours.map((colour) => seen(colour, vision));
  const distances = labs.flatMap((a, index) =>
    labs.slice(index + 1).map((b) => Math.hypot(...a.map((value, axis) => value - b[axis]))),
  );
  return Math.min(...distances);
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each([...wellKnown, ...spare])(
    'the bar of %s stands out from the surface by 3:1 (WCAG 1.4.11)',
    (_, colour) => {
      expect(contrast(colour[theme], surfaces[theme])).toBeGreaterThanOrEqual(3);
    },
  );

  test.each(VISIONS)('any two well-known genres look different with %s vision', (vision) => {
    expect(
      closest(
        wellKnown.map(([, colour]) => colour[theme]),
        vision,
      ),
    ).toBeGreaterThan(0.08);
  });

  test.each(VISIONS)('the first eight genres that nobody knows look different with %s vision', (vision) => {
    const colours = SPARE.map((colour) => colour[theme]);
    expect(closest(colours.slice(0, 8), vision)).toBeGreaterThan(0.07);
    expect(closest(colours, vision)).toBeGreaterThan(0.045);
  });
});

test('well-known genres are those that have a name in each language', () => {
  for (const { genres } of [en, ko]) expect(Object.keys(genres)).toEqual(Object.keys(WELL_KNOWN));
});

test('a genre looks the same whoever asks, and unlike the others of its network as far as there are colours', () => {
  const genres = fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), {
    minLength: 2,
    maxLength: SPARE.length,
  });
  fc.assert(
    fc.property(genres, (genres) => {
      const colours = genres.map((genre) => genreColour(genre, genres));
      expect(new Set(colours).size).toBe(genres.length);
      expect(genres.map((genre) => genreColour(genre, [...genres]))).toEqual(colours);
      for (const genre of genres) {
        const { pattern } = genreLook(genre, genres);
        expect(pattern).toHaveLength(8);
        expect(Math.min(...pattern)).toBeGreaterThan(0);
        expect(Math.max(...pattern)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('a well-known genre has its own colour in any network, and leaves the others their places', () => {
  expect(genreColour('rock', ['trot', 'rock'])).toBe(genreColour('rock', ['rock']));
  expect(genreColour('국악', ['rock', 'trot', '국악'])).toBe(genreColour('국악', ['trot', '국악']));
});

test('a colour that a person chose goes before all others, and one that there is not is none', () => {
  const genres = ['rock', 'trot'];
  expect(genreColour('rock', genres, { rock: 3 })).toBe(schemeColour(SPARE[3]));
  expect(genreColour('trot', genres, { rock: 3 })).toBe(genreColour('trot', genres));
  expect(genreColour('trot', genres, { trot: SPARE.length })).toBe(genreColour('trot', genres));
});

test('what an object has by itself is no well-known genre', () => {
  const genres = ['constructor', 'toString', '__proto__'];
  expect(genres.map((genre) => genreLook(genre, genres).light)).toEqual(
    SPARE.slice(0, 3).map(({ light }) => light),
  );
});
