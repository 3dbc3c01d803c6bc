/** `genrescope-genre-block5-squeeze.svg`: what is shown, from the whole to the part, in letters that any disk takes. */
export function exportName(parts: readonly string[], ending: 'svg' | 'png'): string {
  const words = ['genrescope', ...parts].map((part) =>
    part
      .normalize('NFKD')
      .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
      .replace(/^-|-$/g, ''),
  );
  return `${words.filter(Boolean).join('-').normalize('NFC')}.${ending}`;
}
