import { describe, expect, test } from 'vitest';
import { createI18n } from '../../src/app/i18n';
import { AudioDecodeError, type AudioDecodeReason } from '../../src/audio/audioDecodeError';
import { ModelLoadError, ModelMismatchError } from '../../src/models/errors';
import { WorkerFailedError } from '../../src/workers';
import { errorMessage } from '../../src/ui/errorMessage';
import { LANGUAGES } from '../../src/stores/settingsStore';

const reasons = Object.keys({
  empty: 0,
  'unknown-format': 0,
  'unsupported-format': 0,
  'notes-only': 0,
  'unsupported-codec': 0,
  'no-audio': 0,
  'incomplete-download': 0,
  implausible: 0,
  corrupt: 0,
} satisfies Record<AudioDecodeReason, 0>) as AudioDecodeReason[];

describe.each(LANGUAGES)('in %s', async (language) => {
  const { t } = await createI18n(language);
  const unknown = errorMessage(t, new Error('?'), 'a.mp3');

  test.each(reasons)('a file that cannot be decoded (%s) gets a sentence that names it', (reason) => {
    const message = errorMessage(t, new AudioDecodeError(reason), 'my song.mp3');
    expect(message).toContain('my song.mp3');
    expect(message).not.toBe(errorMessage(t, new Error(reason), 'my song.mp3'));
  });

  test('a card that does not fit is told with the field', () => {
    const message = errorMessage(t, new ModelMismatchError('frontEnd.nMels', 'is wrong'), 'a.mp3');
    expect(message).toContain('frontEnd.nMels');
  });

  test.each([
    new ModelLoadError('genre'),
    new WorkerFailedError('gone'),
    new DOMException('', 'NotReadableError'),
  ])('%s has a sentence of its own', (error) => {
    expect(errorMessage(t, error, 'a.mp3')).not.toBe(unknown);
  });

  test('an error that nobody foresaw is shown with its own words, and names the file', () => {
    const message = errorMessage(t, new Error('the cat sat on it'), 'a.mp3');
    expect(message).toContain('the cat sat on it');
    expect(message).toContain('a.mp3');
    expect(errorMessage(t, 'thrown text', 'a.mp3')).toContain('thrown text');
  });
});
