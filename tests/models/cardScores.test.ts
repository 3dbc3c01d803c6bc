import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCard } from '../../src/models/card';
import { parseScores } from '../../src/models/cardScores';
import { ModelMismatchError } from '../../src/models/errors';
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
