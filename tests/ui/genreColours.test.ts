import { describe, expect, test } from 'vitest';
import { genreColours } from '../../src/ui/genreColours';
import { contrast, seen, VISIONS } from './support/colour';

const surfaces = { light: '#ffffff', dark: '#1c1b22' };
const genres = Object.entries(genreColours);

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(genres)('the bar of %s stands out from the surface by 3:1 (WCAG 1.4.11)', (_, colour) => {
    expect(contrast(colour[theme], surfaces[theme])).toBeGreaterThanOrEqual(3);
  });

  test.each(VISIONS)('any two genres look different with %s vision', (vision) => {
    const labs = genres.map(([, colour]) => seen(colour[theme], vision));
    for (const [index, a] of labs.entries()) {
      for (const b of labs.slice(index + 1)) {
        expect(Math.hypot(...a.map((value, axis) => value - b[axis]))).toBeGreaterThan(0.08);
      }
    }
  });
});
