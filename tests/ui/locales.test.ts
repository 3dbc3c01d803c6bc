import { describe, expect, test } from 'vitest';
import card from '../../public/models/genre/card.json';
import en from '../../src/locales/en.json';
import ko from '../../src/locales/ko.json';
import enLibrary from '../../src/locales/library/en.json';
import koLibrary from '../../src/locales/library/ko.json';
import enGlossary from '../../src/locales/glossary/en.json';
import koGlossary from '../../src/locales/glossary/ko.json';
import enTeach from '../../src/locales/teach/en.json';
import koTeach from '../../src/locales/teach/ko.json';

/** Every text with its path; the forms of a plural count as one, since languages differ in them. */
function texts(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path.replace(/_(one|other)$/, ''), value]]);
  return new Map(
    Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) => [
      ...texts(inner, path ? `${path}.${key}` : key),
    ]),
  );
}

const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)(?:, number)?\}\}/g)].map(([, name]) => name).sort();

/** Tags without a name here keep AudioSet's own English one. */
const withoutTags = (all: Map<string, string>) =>
  new Map([...all].filter(([path]) => !path.startsWith('tags.')));
const english = new Map([
  ...withoutTags(texts(en)),
  ...texts(enLibrary, 'library'),
  ...texts(enGlossary, 'glossary'),
  ...texts(enTeach, 'teachPage'),
]);
const korean = new Map([
  ...withoutTags(texts(ko)),
  ...texts(koLibrary, 'library'),
  ...texts(koGlossary, 'glossary'),
  ...texts(koTeach, 'teachPage'),
]);

test('both languages say the same things', () => {
  expect([...korean.keys()].sort()).toEqual([...english.keys()].sort());
});

describe('each text', () => {
  test.each([...english])('%s has the same placeholders in both languages', (path, text) => {
    expect(placeholders(korean.get(path) ?? '')).toEqual(placeholders(text));
  });
});

/** Words that Korean has another one for here (구간, 채널별 합성곱, 스킵 연결, 신경망, 매개변수, 출력층), other tones, and other quotation marks. */
const OTHER_WORDS =
  /윈도우|뎁스와이즈|잔차 연결|스킵 커넥션|네트워크|파라미터|헤드(?!폰)|십시오|습니까|해요|[“”]/;

test('Korean has one word for one thing, and one tone', () => {
  expect([...korean].filter(([, text]) => OTHER_WORDS.test(text))).toEqual([]);
});

test('every tag of the network has a Korean name', () => {
  expect(card.tags.filter((tag) => !(tag in ko.tags))).toEqual([]);
});

test('no name is kept for a tag that the network does not have', () => {
  expect(Object.keys({ ...en.tags, ...ko.tags }).filter((tag) => !card.tags.includes(tag))).toEqual([]);
});
