import { expect, test } from 'vitest';
import { AudioDecodeError } from '../../src/audio/audioDecodeError';
import { failedRecord, judgedRecord, RESULT_SCHEMA_VERSION } from '../../src/classify/resultRecord';
import { GENRES } from '../support/testCard';
import { classification } from '../stores/support/fakeClassifier';

test('a record has the probabilities by genre, in the order of the genres, and no picture', () => {
  const answer = classification();
  const record = judgedRecord('a.mp3', { ...answer, ranking: answer.ranking.toReversed() });
  expect(record).toMatchObject({ schemaVersion: RESULT_SCHEMA_VERSION, file: 'a.mp3', state: 'done' });
  expect('probabilities' in record && Object.keys(record.probabilities)).toEqual(GENRES);
  expect('probabilities' in record && record.probabilities.blues).toBe(0.82);
  expect(record).not.toHaveProperty('spectrogram');
  expect(record).not.toHaveProperty('ranking');
});

test('a failure has a class and a reason for programs, and a sentence for people', () => {
  expect(failedRecord('a.mp3', new AudioDecodeError('corrupt'), 'It is damaged.')).toEqual({
    schemaVersion: RESULT_SCHEMA_VERSION,
    file: 'a.mp3',
    state: 'failed',
    error: { name: 'AudioDecodeError', reason: 'corrupt', message: 'It is damaged.' },
  });
  expect(failedRecord('a.mp3', 'whatever', 'Who knows.')).toMatchObject({
    error: { name: 'unknown', message: 'Who knows.' },
  });
});
