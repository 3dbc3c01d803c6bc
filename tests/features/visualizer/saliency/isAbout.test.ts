import { expect, test } from 'vitest';
import { isAbout } from '../../../../src/features/visualizer/saliency/isAbout';
import type { NetworkEdit, NetworkReading } from '../../../../src/inspect/types';

// Of a reading, only where it comes from is looked at.
const reading = { track: 1, startS: 2 } as NetworkReading;
const edits: NetworkEdit[] = [{ kind: 'dropBlock', block: 'block3' }];

test('an answer is about a window of one sound, and the network as it was changed', () => {
  const question = { reading, edits };
  expect(isAbout(question, { ...reading }, [{ ...edits[0] }])).toBe(true);
  expect(isAbout(question, { track: 2, startS: 2 }, edits)).toBe(false);
  expect(isAbout(question, { track: 1, startS: 2.5 }, edits)).toBe(false);
  expect(isAbout(question, reading, [])).toBe(false);
});
