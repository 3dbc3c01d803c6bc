import { describe, expect, test } from 'vitest';
import { createSettingsStore, preferredLanguage } from '../../src/stores/settingsStore';
import { memoryStorage } from './support/memoryStorage';

describe('the language', () => {
  test('is the first of the person’s languages that the page speaks', () => {
    expect(preferredLanguage(['fr-FR', 'ko-KR', 'en-US'])).toBe('ko');
    expect(preferredLanguage(['en-GB', 'ko'])).toBe('en');
  });

  test('is English where the page speaks none of them', () => {
    expect(preferredLanguage(['fr', 'kok'])).toBe('en');
    expect(preferredLanguage([])).toBe('en');
  });
});

test('what a person chose is remembered, whatever the browser says later', () => {
  const storage = memoryStorage();
  const first = createSettingsStore(['en'], storage).getState();
  first.setLanguage('ko');
  first.setTheme('dark');
  const { language, theme } = createSettingsStore(['en'], storage).getState();
  expect({ language, theme }).toEqual({ language: 'ko', theme: 'dark' });
});

describe('what is stored and is no settings of ours counts as nothing', () => {
  const nonsense = [
    '{"state":{"language":"klingon","theme":"dark"},"version":0}',
    '{"state":{"language":{"evil":true},"theme":7},"version":0}',
    '{"state":{"language":"ko","theme":"dark"',
    '{"state":null,"version":0}',
    '{"state":{},"version":99}',
    'null',
    '7',
    '[]',
    '',
  ];
  test.each(nonsense)('%s', (stored) => {
    const storage = memoryStorage({ 'genrescope.settings': stored });
    const store = createSettingsStore(['ko'], storage);
    expect(store.getState()).toMatchObject({ language: 'ko', theme: 'system' });
    store.getState().setTheme('light');
    expect(createSettingsStore(['ko'], storage).getState().theme).toBe('light');
  });
});
