import { buffer } from 'node:stream/consumers';

/**
 * Names of files as other programs list them: one a line, or, as `find -print0` does it, with a NUL behind each; then a name may hold
 * newlines.
 */
export function namesIn(list: string, separator: '\n' | '\0'): string[] {
  const names = list.split(separator).filter((name) => name !== '');
  // Lists that come from Windows.
  return separator === '\n' ? names.map((name) => name.replace(/\r$/, '')) : names;
}

/** What was named, with the list on `input` in the place of a `-`. */
export async function withListed(
  named: readonly string[],
  { input, separator }: { input: NodeJS.ReadableStream; separator: '\n' | '\0' },
): Promise<string[]> {
  if (!named.includes('-')) return [...named];
  const listed = namesIn((await buffer(input)).toString('utf8'), separator);
  return named.flatMap((name) => (name === '-' ? listed : [name]));
}
