/**
 * Signs that a terminal acts on instead of showing them: control characters of either set, separators of lines, and those that turn
 * the direction of a text.
 */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

const NAMED: Partial<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const codeOf = (sign: string): string => sign.charCodeAt(0).toString(16);

/** A text, a file's name for example, that shows on a terminal as what it is: `\x1b` where it holds an escape. */
export function printable(text: string): string {
  return text.replace(
    UNSAFE,
    (sign) =>
      NAMED[sign] ??
      (sign <= '\u00ff' ? `\\x${codeOf(sign).padStart(2, '0')}` : `\\u${codeOf(sign).padStart(4, '0')}`),
  );
}

/** A value as one line of JSON, which escapes what JSON itself lets through. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(UNSAFE, (sign) => `\\u${codeOf(sign).padStart(4, '0')}`);
}
