import { asyncProperty, assert, constantFrom, integer } from 'fast-check';
import { expect, it } from 'vitest';
import { ByteSource, pagesOf } from '../../../src/audio/containers';
import { readTags, withGenre } from '../../../src/tags';
import { otherTags, song, soundOf } from '../support/songs';

/** The numbers of the pages, all of which are sound and follow each other without a gap. */
async function sequenceOf(file: Blob): Promise<number[]> {
  const numbers: number[] = [];
  const onDamage = () => expect.unreachable('A page is damaged.');
  for await (const { sequence, intact } of pagesOf(new ByteSource(file), { onDamage })) {
    expect(intact).toBe(true);
    numbers.push(sequence);
  }
  return numbers;
}

it('comments that take more pages, or fewer, have those behind numbered anew; packets stay', async () => {
  const sounds = new Map<string, string>();
  const lengths = integer({ min: 1, max: 200_000 });
  await assert(
    asyncProperty(
      constantFrom('tone.ogg' as const, 'tone.opus' as const),
      lengths,
      lengths,
      async (name, first, then) => {
        const before = song(name);
        const sound = sounds.get(name) ?? (await soundOf(before));
        sounds.set(name, sound);
        const long = await withGenre(before, 'x'.repeat(first));
        const after = await withGenre(long, 'y'.repeat(then));
        for (const file of [long, after]) {
          const numbers = await sequenceOf(file);
          expect(numbers).toEqual(numbers.map((_, index) => index));
        }
        expect(await soundOf(after)).toBe(sound);
        expect((await readTags(after)).genre).toHaveLength(then);
        expect(await otherTags(after)).toEqual(await otherTags(before));
      },
    ),
    {
      numRuns: 12,
      examples: [
        ['tone.ogg', 70_000, 3],
        ['tone.opus', 200_000, 65_000],
      ],
    },
  );
});
