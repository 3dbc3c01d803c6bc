interface GenreColour {
  light: string;
  dark: string;
  /** Heights in [0, 1] of the eight bars of the genre's mark: two beats as that genre likes to stress them. */
  pattern: readonly number[];
}

/**
 * One colour for each genre. Found by a search that maximises the smallest OKLab distance between any two of them,
 * as seen with normal vision and with protanopia, deuteranopia and tritanopia (Machado et al. 2009), at a contrast
 * of at least 3:1 to the surface they lie on. Ten hues are still many: a name always stands beside the colour.
 */
export const genreColours = {
  blues: { light: '#3c33a0', dark: '#5e74e7', pattern: [0.9, 0.15, 0.55, 0.7, 0.15, 0.5, 0.85, 0.3] },
  classical: { light: '#a57df7', dark: '#9b9bff', pattern: [0.2, 0.34, 0.52, 0.72, 0.92, 0.7, 0.46, 0.24] },
  country: { light: '#643d1d', dark: '#bc9442', pattern: [0.75, 0.35, 0.55, 0.35, 0.9, 0.35, 0.55, 0.35] },
  disco: { light: '#a349ae', dark: '#b25ca1', pattern: [0.95, 0.4, 0.65, 0.4, 0.95, 0.4, 0.65, 0.4] },
  hiphop: { light: '#c68911', dark: '#ffb51a', pattern: [1, 0.2, 0.2, 0.75, 0.3, 0.85, 0.2, 0.4] },
  jazz: { light: '#00a3ba', dark: '#60d0e4', pattern: [0.4, 0.7, 0.2, 0.6, 0.45, 0.9, 0.25, 0.75] },
  metal: { light: '#807882', dark: '#f0ecf2', pattern: [1, 0.8, 0.9, 0.8, 1, 0.85, 0.95, 0.8] },
  pop: { light: '#900e5f', dark: '#fe7591', pattern: [0.7, 0.3, 0.85, 0.3, 0.6, 0.45, 0.85, 0.3] },
  reggae: { light: '#057a46', dark: '#b0e69a', pattern: [0.2, 0.2, 0.9, 0.2, 0.3, 0.2, 0.9, 0.2] },
  rock: { light: '#c03e0b', dark: '#d54a4d', pattern: [0.9, 0.3, 0.6, 0.5, 0.95, 0.3, 0.75, 0.6] },
} as const satisfies Record<string, GenreColour>;

/** The colour as CSS, following the page's colour scheme. */
export function genreColour(genre: keyof typeof genreColours): string {
  const { light, dark } = genreColours[genre];
  return `light-dark(${light}, ${dark})`;
}
