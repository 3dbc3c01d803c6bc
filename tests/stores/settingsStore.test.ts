import { describe, expect, test } from 'vitest';
import { createSettingsStore, preferredLanguage } from '../../src/stores/settingsStore';

function memory() {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  };
}

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
  const storage = memory();
  const first = createSettingsStore(['en'], storage).getState();
  first.setLanguage('ko');
  first.setTheme('dark');
  const { language, theme } = createSettingsStore(['en'], storage).getState();
  expect({ language, theme }).toEqual({ language: 'ko', theme: 'dark' });
});
