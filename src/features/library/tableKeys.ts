/** What a key does in the table. */
export type TableCommand =
  | { kind: 'move'; rows: number; extended: boolean }
  | { kind: 'genre'; index: number }
  | { kind: 'toggle' | 'all' | 'clear' | 'confirm' | 'own' | 'takeBack' | 'undo' | 'redo' | 'play' };

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Rows that Page up and Page down go over. */
const PAGE = 10;

const MOVES: Readonly<Partial<Record<string, number>>> = {
  j: 1,
  ArrowDown: 1,
  k: -1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: -Infinity,
  End: Infinity,
};

const PLAIN = {
  ' ': 'toggle',
  x: 'toggle',
  Escape: 'clear',
  Enter: 'confirm',
  c: 'own',
  Delete: 'takeBack',
  Backspace: 'takeBack',
  u: 'undo',
  r: 'redo',
  p: 'play',
} as const;

/** The command of a key; undefined for keys that are the browser's own. The digits 1 to 9 and 0 stand for the first ten genres. */
export function commandOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Key): TableCommand | undefined {
  const name = key.length === 1 ? key.toLowerCase() : key;
  if (altKey) return undefined;
  if (ctrlKey || metaKey) {
    if (name === 'a') return { kind: 'all' };
    if (name === 'z') return { kind: shiftKey ? 'redo' : 'undo' };
    return name === 'y' ? { kind: 'redo' } : undefined;
  }
  const rows = Object.hasOwn(MOVES, name) ? MOVES[name] : undefined;
  if (rows !== undefined) return { kind: 'move', rows, extended: shiftKey };
  if (/^[0-9]$/.test(name)) return { kind: 'genre', index: (Number(name) + 9) % 10 };
  if (Object.hasOwn(PLAIN, name)) return { kind: PLAIN[name as keyof typeof PLAIN] };
  return undefined;
}
