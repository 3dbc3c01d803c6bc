import { describe, expect, it } from 'vitest';
import { paperNetwork } from '../../../src/inspect/paperNetworks';
import type { NetworkEdit } from '../../../src/inspect/types';
import { isOn, toggled } from '../../../src/features/visualizer/toggleEdit';
import { editsOf } from '../../../src/features/visualizer/whatIf/switches';

const layers = paperNetwork('paper-large')?.layers ?? [];
const relu: NetworkEdit = { kind: 'activation', block: 'block8', activation: 'relu' };
const swish: NetworkEdit = { kind: 'activation', block: 'block8', activation: 'hardSwish' };
const mute = (channel: number): NetworkEdit => ({ kind: 'muteChannel', block: 'block8', channel });

describe('an edit', () => {
  it('is put on and taken off again', () => {
    const on = toggled([], relu);
    expect(isOn(on, relu)).toBe(true);
    expect(toggled(on, { ...relu })).toEqual([]);
  });

  it('stands in place of another to the same thing, and beside those to others', () => {
    expect(toggled([relu], swish)).toEqual([swish]);
    expect(toggled([mute(1), relu], mute(2))).toEqual([mute(1), relu, mute(2)]);
  });
});

describe('a switch for all blocks', () => {
  it('changes those that have something to change', () => {
    const blocks = (which: Parameters<typeof editsOf>[1]) => editsOf(layers, which).map(({ block }) => block);
    expect(blocks('squeeze')).toEqual([
      ...['block4', 'block5', 'block6', 'block11', 'block12', 'block13', 'block14', 'block15'],
    ]);
    expect(blocks('activation').at(0)).toBe('block7');
    expect(blocks('drop')).toEqual([
      ...['block1', 'block3', 'block5', 'block6', 'block8', 'block9', 'block10'],
      ...['block12', 'block14', 'block15'],
    ]);
  });

  it('swaps the gate that there is for the other one', () => {
    expect(editsOf(layers, 'gate').at(0)).toEqual({ kind: 'gate', block: 'block4', gate: 'sigmoid' });
  });
});
