import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NetworkEdit } from '../../../src/inspect/types';
import { CHANNEL_ORDERS } from '../../../src/features/visualizer/panels/channelOrder';
import { MEASURES, type View } from '../../../src/features/visualizer/view';
import { ownModel } from '../../../src/models';
import { parseView, printView } from '../../../src/features/visualizer/viewAddress';

const block = fc.integer({ min: 1, max: 15 }).map((number) => `block${number}`);
const edit: fc.Arbitrary<NetworkEdit> = fc.oneof(
  fc.record({ kind: fc.constant('withoutSqueeze' as const), block }),
  fc.record({ kind: fc.constant('dropBlock' as const), block }),
  fc.record({
    kind: fc.constant('activation' as const),
    block,
    activation: fc.constantFrom('relu' as const, 'hardSwish' as const),
  }),
  fc.record({
    kind: fc.constant('gate' as const),
    block,
    gate: fc.constantFrom('sigmoid' as const, 'hardSigmoid' as const),
  }),
  fc.record({ kind: fc.constant('muteChannel' as const), block, channel: fc.nat(959) }),
);
const name = fc.stringMatching(/^[a-z][\w-]{0,12}$/);
/** A genre's name, in any script. */
const label = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const view: fc.Arbitrary<View> = fc.record({
  network: fc.oneof(name, name.map(ownModel)),
  against: fc.option(fc.oneof(name, name.map(ownModel)), { nil: undefined }),
  measure: fc.constantFrom(...MEASURES),
  input: fc.constantFrom('houseBeat' as const, 'file' as const, 'microphone' as const),
  atS: fc.integer({ min: 0, max: 60_000 }).map((hundredths) => hundredths / 100),
  otherInput: fc.constantFrom(undefined, 'metalRiff' as const, 'file' as const),
  layer: fc.option(block, { nil: undefined }),
  panel: fc.option(name, { nil: undefined }),
  stage: fc.constantFrom(undefined, 'expand' as const, 'skip' as const),
  channel: fc.option(fc.nat(959), { nil: undefined }),
  gates: fc.option(label, { nil: undefined }),
  gatesAgainst: fc.option(label, { nil: undefined }),
  gateOrder: fc.constantFrom(...CHANNEL_ORDERS),
  why: fc.option(label, { nil: undefined }),
  whyKept: fc.integer({ min: 10, max: 90 }),
  edits: fc.array(edit, { maxLength: 5 }),
  glossary: fc.constantFrom(undefined, 'all' as const, 'gate' as const),
  tour: fc.constantFrom(undefined, 1, 5),
  search: fc.string({ maxLength: 12 }),
});

describe('the address of a view', () => {
  it('says all of it', () => {
    fc.assert(
      fc.property(view, (view) => {
        const address = `?${printView(view).toString()}`;
        expect(parseView(new URLSearchParams(address))).toEqual(view);
      }),
    );
  });

  it('is empty for the view at first', () => {
    expect(printView(parseView(new URLSearchParams())).toString()).toBe('');
  });

  it('reads as the view at first where it says what nobody knows', () => {
    const nonsense =
      'measure=beauty&input=nothing&atS=-3&channel=x&stage=last&layer=<b>&whyKept=all&glossary=x&tour=6&edits=block1-,x-relu';
    expect(parseView(new URLSearchParams(nonsense))).toEqual(parseView(new URLSearchParams()));
  });
});
