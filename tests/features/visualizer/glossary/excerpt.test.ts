import { describe, expect, test } from 'vitest';
import en from '../../../../src/locales/glossary/en.json';
import ko from '../../../../src/locales/glossary/ko.json';
import { excerpt } from '../../../../src/features/visualizer/glossary/excerpt';
import { SOURCES } from '../../../../src/inspect/sources';
import { PYTORCH, TERMS } from '../../../../src/features/visualizer/glossary/terms';

describe('an excerpt', () => {
  const text = 'one\n  two (\n    three\n  )\nfour';

  test('has its lines without the indentation that they share', () => {
    expect(excerpt(text, 'two (', 3)).toEqual({ firstLine: 2, lines: ['two (', '  three', ')'] });
  });

  test.each(['five', 'o'])('is refused where no line or more than one holds “%s”', (anchor) => {
    expect(() => excerpt(text, anchor, 1)).toThrow(anchor);
  });
});

test.each([...Object.entries(TERMS), ...Object.entries(PYTORCH)])(
  'the code of “%s” is where the glossary says',
  (_, source) => {
    if (!source) return;
    const { lines } = excerpt(SOURCES[source.path], source.anchor, source.lines);
    expect(lines).toHaveLength(source.lines);
  },
);

test('every term is told in both languages: its name, in short, and at length', () => {
  const shape = (terms: Record<string, object>) =>
    Object.entries(terms).map(([name, texts]) => [name, ...Object.keys(texts)]);
  expect(shape(ko.terms)).toEqual(shape(en.terms));
  expect(Object.keys(en.terms).sort()).toEqual(Object.keys(TERMS).sort());
});

test('what is told in short fits into a tip', () => {
  for (const { short } of [...Object.values(en.terms), ...Object.values(ko.terms)]) {
    expect(short.length).toBeLessThan(140);
  }
});
