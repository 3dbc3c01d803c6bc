import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCard } from '../../src/models/card';
import { parseScores } from '../../src/models/cardScores';
import { ModelMismatchError } from '../../src/models/errors';
import { songScores } from '../support/songScores';
import { testCard } from '../support/testCard';

const MODELS = readdirSync('public/models');

describe('the scores of a card', () => {
  it.each(MODELS)('are understood for the network %s', (model) => {
    const card = parseCard(JSON.parse(readFileSync(`public/models/${model}/card.json`, 'utf8')));
    expect(() => parseScores(card)).not.toThrow();
  });

  it('may be absent while nothing is measured', () => {
    expect(parseScores({ ...testCard, scores: {} })).toEqual({});
  });

  it('may be of songs beside GTZAN, or of GTZAN alone, which is what they are of where no set is named', () => {
    const scores = { crossvalidation: songScores(testCard.genres) };
    expect(parseScores({ ...testCard, scores }).crossvalidation?.set).toBe('songs');
    const alone = { crossvalidation: { ...scores.crossvalidation, set: undefined, sets: undefined } };
    expect(parseScores({ ...testCard, scores: alone }).crossvalidation?.set).toBe('clips');
  });

  it('are refused, with the field named, where they are not what they should be', () => {
    const scores = { robustness: { unchanged: 0.8, changed: { gain: { macroAccuracy: 80, loss: 0 } } } };
    expect(() => parseScores({ ...testCard, scores })).toThrow(
      expect.objectContaining({
        constructor: ModelMismatchError,
        field: 'scores.robustness.changed.gain.macroAccuracy',
      }),
    );
  });
});
