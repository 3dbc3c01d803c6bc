import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LastSeconds } from '../../../src/audio/capture/lastSeconds';

it('keeps the last samples of a stream, however they come in blocks', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.array(fc.integer({ min: 0, max: 30 })),
      (longest, lengths) => {
        const kept = new LastSeconds(longest);
        const all: number[] = [];
        for (const length of lengths) {
          const block = Float32Array.from({ length }, (_, index) => all.length + index);
          all.push(...block);
          kept.push(block);
        }
        expect([...kept.samples()]).toEqual(all.slice(-longest));
      },
    ),
  );
});
