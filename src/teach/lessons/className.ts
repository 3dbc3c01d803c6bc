/** Of a genre's label in a card; see `genresSchema`. */
const LONGEST = 80;
/** Answers that are no genre. */
const RESERVED = ['not-sure', 'no-music'];

/**
 * A name for a class, as near to `wanted` as a card's labels allow: in one line, without space around it, not too long, and none of `taken`.
 *
 * @param fallback where nothing is left of it
 */
export function className(wanted: string, taken: readonly string[], fallback: string): string {
  const used = new Set([...taken, ...RESERVED].map((name) => name.normalize()));
  const clean =
    Array.from(
      wanted
        .normalize()
        .replaceAll(/\p{Cc}+/gu, ' ')
        .trim(),
    )
      .slice(0, LONGEST / 2 - 4)
      .join('')
      .trim() || fallback;
  if (!used.has(clean)) return clean;
  for (let number = 2; ; number++) {
    const numbered = `${clean} ${number}`;
    if (!used.has(numbered)) return numbered;
  }
}
