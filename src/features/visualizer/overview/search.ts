/**
 * Whether a layer's words hold all words that are searched for, in any order and of any case; every layer does where
 * nothing is searched for.
 */
export function isFound(words: string, search: string): boolean {
  const text = words.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
