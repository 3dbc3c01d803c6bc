import { describe, expect, it } from 'vitest';
import { parseCard } from '../../src/models/card';
import { ModelMismatchError } from '../../src/models/errors';
import { testCard } from '../support/testCard';
import { TOY_GENRES } from '../support/toyCard';

const level = { mean: 0, deviation: 1 };
const outside = { styles: { Guitar: level }, genres: { Music: level }, threshold: 0.9 };

function refusalOf(card: unknown): ModelMismatchError {
  try {
    parseCard(card);
  } catch (error) {
    if (error instanceof ModelMismatchError) return error;
    throw error;
  }
  throw new Error('The card was accepted.');
}

describe('a model card', () => {
  it('is read when it is complete', () => {
    expect(parseCard(JSON.parse(JSON.stringify(testCard)))).toEqual(testCard);
  });

  it('may have a rule of styles beyond its genres', () => {
    expect(parseCard({ ...testCard, outside }).outside).toEqual(outside);
  });

  it('may list genres of any script, two of them or hundreds', () => {
    for (const genres of [
      TOY_GENRES,
      ['a', 'b'],
      Array.from({ length: 300 }, (_, index) => `장르 ${index}`),
    ]) {
      expect(parseCard({ ...testCard, genres }).genres).toEqual(genres);
    }
  });

  it('may say more of data, training and scores than the pipeline knows', () => {
    const scores = { crossValidation: { macroAccuracy: 0.8 }, fold0: { pytorch: 0.75, typescript: 0.75 } };
    expect(parseCard({ ...testCard, scores }).scores).toEqual(scores);
  });

  it.each([
    ['frontEnd.sampleRate', { frontEnd: { ...testCard.frontEnd, sampleRate: 22_050 } }],
    ['frontEnd.fftLength', { frontEnd: { ...testCard.frontEnd, fftLength: 1000 } }],
    ['frontEnd.windowLength', { frontEnd: { ...testCard.frontEnd, windowLength: 2048 } }],
    ['frontEnd.offsets', { frontEnd: { ...testCard.frontEnd, offsets: [1, 2] } }],
    ['frontEnd', { frontEnd: { ...testCard.frontEnd, preEmphasis: 0.97 } }],
    ['genres', { genres: ['trot'] }],
    ['genres', { genres: Array.from({ length: 501 }, (_, index) => `genre ${index}`) }],
    ['genres', { genres: ['trot', 'pop', 'trot'] }],
    ['genres', { genres: ['caf\u00e9', 'cafe\u0301'] }],
    ['genres.1', { genres: ['trot', ''] }],
    ['genres.1', { genres: ['trot', ' pop'] }],
    ['genres.1', { genres: ['trot', 'p\nop'] }],
    ['genres.1', { genres: ['trot', 'x'.repeat(81)] }],
    ['genres.1', { genres: ['trot', 'no-music'] }],
    ['genres.0', { genres: [1, 'pop'] }],
    ['tags', { tags: ['Speech', 'Music', 'Music'] }],
    ['calibration.temperature', { calibration: { temperature: 0 } }],
    ['thresholds.notSure', { thresholds: { notSure: 30, tag: 0.4 } }],
    ['noMusic.weights.Silence', { noMusic: { bias: 0, weights: { Silence: 1 }, threshold: 0.5 } }],
    ['outside.styles.Ska', { outside: { ...outside, styles: { Ska: level } } }],
    ['outside.genres.Blues', { outside: { ...outside, genres: { Blues: level } } }],
    ['outside.styles', { outside: { ...outside, styles: {} } }],
    [
      'outside.genres.Music.deviation',
      { outside: { ...outside, genres: { Music: { mean: 0, deviation: 0 } } } },
    ],
    ['outside.threshold', { outside: { ...outside, threshold: undefined } }],
    ['hash', { hash: 'unknown' }],
    ['date', { date: 'yesterday' }],
    ['scores', { scores: undefined }],
  ])('is refused with the field named: %s', (field, change) => {
    expect(refusalOf({ ...testCard, ...change }).field).toBe(field);
  });

  it('is refused when it is no card at all', () => {
    expect(refusalOf('card').field).toBe('card.json');
    expect(refusalOf(undefined)).toBeInstanceOf(ModelMismatchError);
  });
});
