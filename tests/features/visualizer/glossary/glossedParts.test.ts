import { expect, test } from 'vitest';
import { glossed } from '../../../../src/features/visualizer/glossary/glossedParts';
import en from '../../../../src/locales/en.json';
import ko from '../../../../src/locales/ko.json';

test('marked terms are told from the words around them', () => {
  expect(glossed('All <gate>gates</gate> <b>open</b>.')).toEqual([
    { words: 'All ', term: undefined },
    { words: 'gates', term: 'gate' },
    { words: ' <b>open</b>.', term: undefined },
  ]);
  expect(glossed('')).toEqual([]);
});

test.each(Object.entries({ en, ko }))('every mark in the texts of the page is a term: %s', (_, texts) => {
  const strings: string[] = [];
  JSON.stringify(texts.network, (_, value: unknown) => {
    if (typeof value === 'string') strings.push(value);
    return value;
  });
  for (const text of strings) {
    const left = glossed(text).filter(({ words, term }) => !term && /<\/?\w+>/.test(words));
    expect(left).toEqual([]);
  }
});
