/** `genrescope-genre-block5-squeeze.svg`: what it is about, from the whole to the part, in letters that any disk takes. */
export function exportName(parts: readonly string[], ending: 'svg' | 'png' | 'csv' | 'json' | 'npy'): string {
  const words = ['genrescope', ...parts].map((part) =>
    part
      .normalize('NFKD')
      .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
      .replace(/^-|-$/g, ''),
  );
  return `${words.filter(Boolean).join('-').normalize('NFC')}.${ending}`;
}
