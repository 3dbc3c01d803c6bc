import { TERMS, type TermName } from './terms';

export interface GlossedPart {
  words: string;
  /** The term that the words stand for. */
  term: TermName | undefined;
}

/** A text in its parts, terms being marked as in `the <gate>gates</gate> open`; other marks stay as they are. */
export function glossed(text: string): GlossedPart[] {
  const parts: GlossedPart[] = [];
  let end = 0;
  for (const { index, 0: marked, 1: name, 2: words } of text.matchAll(/<(\w+)>(.*?)<\/\1>/g)) {
    if (!isTerm(name)) continue;
    if (index > end) parts.push({ words: text.slice(end, index), term: undefined });
    parts.push({ words, term: name });
    end = index + marked.length;
  }
  if (end < text.length) parts.push({ words: text.slice(end), term: undefined });
  return parts;
}

function isTerm(name: string): name is TermName {
  return Object.hasOwn(TERMS, name);
}
