import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersOf, GTZAN, probabilitiesOf } from '../../cli/support/answers';
import { UsageError } from '../../cli/support/runProgram';
import { GENRES } from '../support/testCard';
import { TOY_GENRES } from '../support/toyCard';

describe('what may be answered', () => {
  const twelve = [...GENRES, 'electronic', 'soul'].sort();

  it('is all that the network knows, unless asked otherwise', () => {
    expect(answersOf(undefined, twelve)).toBe(twelve);
  });

  it('is what was asked for, in the order of the card', () => {
    expect(answersOf('soul, jazz,electronic', twelve)).toEqual(['electronic', 'jazz', 'soul']);
    expect(answersOf('"rock, ""n"" roll",trot', TOY_GENRES)).toEqual(['trot', 'rock, "n" roll']);
  });

  it('of GTZAN are its ten', () => {
    expect(answersOf('gtzan', twelve)).toEqual(GTZAN);
  });

  it.each(['trot', 'jazz,trot', 'jazz', 'jazz,jazz', '', '"jazz'])('is never %s', (asked) => {
    expect(() => answersOf(asked, twelve)).toThrow(UsageError);
  });

  it('names what the network lacks of the ten', () => {
    expect(() => answersOf('gtzan', TOY_GENRES)).toThrow('does not know blues');
  });
});

describe('probabilities among some genres', () => {
  it('keep their proportions, and sum to 1', () => {
    const ranking = [
      { genre: 'pop', probability: 0.5 },
      { genre: 'rock', probability: 0.3 },
      { genre: 'jazz', probability: 0.2 },
    ];
    const [jazz, rock] = probabilitiesOf(ranking, ['jazz', 'rock']);
    expect(jazz).toBeCloseTo(0.4, 12);
    expect(rock).toBeCloseTo(0.6, 12);
  });

  it('sum to 1 for any ranking, even where none of them has any', () => {
    const ranked = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(ranked, (values) => {
        const ranking = values.map((probability, index) => ({ genre: String(index), probability }));
        const own = probabilitiesOf(ranking, ['0', '2']);
        expect(own[0] + own[1]).toBeCloseTo(1, 9);
        expect(Math.min(...own)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
