/** How a genre is told from others at a glance; its name always stands beside it. */
export interface GenreLook {
  /** The colour in the light theme, and in the dark one. */
  light: string;
  dark: string;
  /** Heights in [0, 1] of the eight bars of the genre's mark. */
  pattern: readonly number[];
}

/**
 * Genres that have a look, and a translated name, of their own: two beats as the genre likes to stress them, in a colour of its own.
 * Colours were found by a search that maximises the smallest OKLab distance between any two, as seen with normal vision and with
 * protanopia, deuteranopia and tritanopia (Machado et al. 2009), at a contrast of at least 3:1 to the surface they lie on.
 */
export const WELL_KNOWN = {
  blues: { light: '#3c33a0', dark: '#5e74e7', pattern: [0.9, 0.15, 0.55, 0.7, 0.15, 0.5, 0.85, 0.3] },
  classical: { light: '#a57df7', dark: '#9b9bff', pattern: [0.2, 0.34, 0.52, 0.72, 0.92, 0.7, 0.46, 0.24] },
  country: { light: '#643d1d', dark: '#bc9442', pattern: [0.75, 0.35, 0.55, 0.35, 0.9, 0.35, 0.55, 0.35] },
  disco: { light: '#a349ae', dark: '#b25ca1', pattern: [0.95, 0.4, 0.65, 0.4, 0.95, 0.4, 0.65, 0.4] },
  electronic: { light: '#7a15eb', dark: '#2cb3b3', pattern: [1, 0.25, 0.5, 0.25, 1, 0.25, 0.5, 0.75] },
  hiphop: { light: '#c68911', dark: '#ffb51a', pattern: [1, 0.2, 0.2, 0.75, 0.3, 0.85, 0.2, 0.4] },
  jazz: { light: '#00a3ba', dark: '#60d0e4', pattern: [0.4, 0.7, 0.2, 0.6, 0.45, 0.9, 0.25, 0.75] },
  metal: { light: '#807882', dark: '#f0ecf2', pattern: [1, 0.8, 0.9, 0.8, 1, 0.85, 0.95, 0.8] },
  pop: { light: '#900e5f', dark: '#fe7591', pattern: [0.7, 0.3, 0.85, 0.3, 0.6, 0.45, 0.85, 0.3] },
  reggae: { light: '#057a46', dark: '#b0e69a', pattern: [0.2, 0.2, 0.9, 0.2, 0.3, 0.2, 0.9, 0.2] },
  rock: { light: '#c03e0b', dark: '#d54a4d', pattern: [0.9, 0.3, 0.6, 0.5, 0.95, 0.3, 0.75, 0.6] },
  soul: { light: '#540a31', dark: '#b0416b', pattern: [0.6, 0.2, 0.75, 0.45, 0.35, 0.6, 0.9, 0.2] },
} as const satisfies Record<string, GenreLook>;

export type WellKnownGenre = keyof typeof WELL_KNOWN;

/**
 * For all other genres, by their place in their network: as far from each other as can be, the first eight above all, and then from the
 * colours above, by the same measure. After the last one they begin anew.
 */
export const SPARE = [
  { light: '#174543', dark: '#44e5dd' },
  { light: '#f153aa', dark: '#c66897' },
  { light: '#b76b1c', dark: '#fd9320' },
  { light: '#835ff2', dark: '#b0a8e7' },
  { light: '#580d7d', dark: '#9351bd' },
  { light: '#49583b', dark: '#bffb7b' },
  { light: '#9c896a', dark: '#cfbb9a' },
  { light: '#72617f', dark: '#b180d4' },
  { light: '#632914', dark: '#c2460d' },
  { light: '#4f3fce', dark: '#635aea' },
  { light: '#8f6b5e', dark: '#de602f' },
  { light: '#6e87db', dark: '#6582f2' },
  { light: '#2f6e1f', dark: '#7aa671' },
  { light: '#95385b', dark: '#d48da2' },
  { light: '#bd2d9a', dark: '#a5538c' },
  { light: '#71367e', dark: '#f2c5fd' },
] as const;

/** Whether a genre has a look and a translated name of its own. */
export function isWellKnown(genre: string): genre is WellKnownGenre {
  return Object.hasOwn(WELL_KNOWN, genre);
}

/** Colours that a person chose, by the genre's name: places in `SPARE`. */
export type ChosenColours = Readonly<Record<string, number>>;

/** @param genres that its network tells apart, in the order of the card: the same ones always give the same look */
export function genreLook(genre: string, genres: readonly string[], chosen: ChosenColours = {}): GenreLook {
  const colour = Object.hasOwn(chosen, genre) ? SPARE.at(chosen[genre]) : undefined;
  if (colour) return { ...colour, pattern: patternOf(genre) };
  if (isWellKnown(genre)) return WELL_KNOWN[genre];
  const place = genres.filter((other) => !isWellKnown(other)).indexOf(genre);
  return { ...SPARE[Math.max(0, place) % SPARE.length], pattern: patternOf(genre) };
}

/** A colour as CSS, following the page's colour scheme. */
export function schemeColour({ light, dark }: Pick<GenreLook, 'light' | 'dark'>): string {
  return `light-dark(${light}, ${dark})`;
}

/** Bars that tell one name from another: eight heights out of its hash (FNV-1a, 32 bits). */
function patternOf(genre: string): number[] {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(genre)) hash = Math.imul(hash ^ byte, 0x01000193);
  return Array.from({ length: 8 }, (_, bar) => 0.2 + (0.8 * ((hash >>> (4 * bar)) & 15)) / 15);
}
