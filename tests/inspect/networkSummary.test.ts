import { describe, expect, it } from 'vitest';
import { canEditLayer, possibleEdits } from '../../src/inspect/networkEdit';
import { editSummary } from '../../src/inspect/editSummary';
import { networkSummary } from '../../src/inspect/networkSummary';
import { PAPER_NETWORKS, paperNetwork } from '../../src/inspect/paperNetworks';
import type { NetworkEdit } from '../../src/inspect/types';
import { networkCost } from '../../src/model/cost';
import { mobileNetV3Table } from '../../src/model/table';

const table = mobileNetV3Table({
  variant: 'large',
  widthMultiplier: 0.4,
  hidden: 512,
  gate: 'sigmoid',
  inputShape: [128, 300, 1],
  heads: { genre: 10, tags: 3 },
});
const summary = networkSummary('genre', table);
const layer = (name: string, of = summary) => {
  const found = of.layers.find((layer) => layer.name === name);
  if (!found) throw new Error(`There is no layer ${name}.`);
  return found;
};

describe('the summary of a network', () => {
  it('lists every layer in order, pooling too', () => {
    expect(summary.layers.map(({ name }) => name)).toEqual([
      'stem',
      ...Array.from({ length: 15 }, (_, index) => `block${index + 1}`),
      ...['last', 'pool', 'hidden', 'genre', 'tags'],
    ]);
    expect(layer('pool')).toMatchObject({
      inputShape: [4, 10, 384],
      outputShape: [1, 1, 384],
      parameters: 0,
    });
  });

  it('sums up to the cost of the network', () => {
    const { parameters, multiplyAdds } = networkCost(table);
    expect(summary).toMatchObject({ parameters, multiplyAdds });
    const sum = (key: 'parameters' | 'multiplyAdds') =>
      summary.layers.reduce((total, layer) => total + layer[key], 0);
    expect([sum('parameters'), sum('multiplyAdds')]).toEqual([parameters, multiplyAdds]);
  });

  it('says of each block whether it has a skip, a gate, and what it sees', () => {
    expect(layer('block4')).toMatchObject({ skip: false, gate: 'sigmoid', activation: 'relu' });
    expect(layer('block8')).toMatchObject({ skip: true, gate: undefined, activation: 'hardSwish' });
    expect(layer('block15').receptiveField?.size).toBe(595);
    expect(layer('hidden').receptiveField).toBeUndefined();
  });

  it('knows the networks of the paper by their tables, with the parameters that PyTorch counts', () => {
    expect(PAPER_NETWORKS.map((name) => paperNetwork(name)?.parameters)).toEqual([1_527_818, 4_214_554]);
    expect(paperNetwork('genre')).toBeUndefined();
  });
});

describe('the summary of an edited network', () => {
  it('costs less by squeeze-and-excitation that is left out', () => {
    const edited = editSummary(summary, [{ kind: 'withoutSqueeze', block: 'block4' }]);
    const squeeze = layer('block4').stages.find(({ name }) => name === 'squeezeExcitation');
    expect(summary.parameters - edited.parameters).toBe(squeeze?.parameters);
    expect(summary.multiplyAdds - edited.multiplyAdds).toBe(squeeze?.multiplyAdds);
    expect(layer('block4', edited).gate).toBeUndefined();
  });

  it('is that of the table without the block where a block is left out', () => {
    const edited = editSummary(summary, [{ kind: 'dropBlock', block: 'block8' }]);
    const shorter = networkCost({ ...table, blocks: table.blocks.filter((_, index) => index !== 7) });
    expect(edited).toMatchObject({ parameters: shorter.parameters, multiplyAdds: shorter.multiplyAdds });
  });

  it('costs the same with another activation, another gate, or a muted channel', () => {
    const edits: NetworkEdit[] = [
      { kind: 'activation', block: 'block8', activation: 'relu' },
      { kind: 'gate', block: 'block4', gate: 'hardSigmoid' },
      { kind: 'muteChannel', block: 'block4', channel: 0 },
    ];
    const { parameters, multiplyAdds } = summary;
    const edited = editSummary(summary, edits);
    expect(edited).toMatchObject({ parameters, multiplyAdds });
    expect(layer('block8', edited).activation).toBe('relu');
    expect(layer('block4', edited).gate).toBe('hardSigmoid');
  });
});

describe('which edits are possible', () => {
  it('is what the layer has', () => {
    expect(canEditLayer(layer('block4'), { kind: 'withoutSqueeze', block: 'block4' })).toBe(true);
    expect(canEditLayer(layer('block8'), { kind: 'withoutSqueeze', block: 'block8' })).toBe(false);
    expect(canEditLayer(layer('block8'), { kind: 'dropBlock', block: 'block8' })).toBe(true);
    expect(canEditLayer(layer('block7'), { kind: 'dropBlock', block: 'block7' })).toBe(false);
    expect(canEditLayer(layer('stem'), { kind: 'activation', block: 'stem', activation: 'relu' })).toBe(
      false,
    );
  });

  it('leaves out what an address asks for and no layer has', () => {
    const possible: NetworkEdit = { kind: 'muteChannel', block: 'block4', channel: 3 };
    const edits: NetworkEdit[] = [
      { kind: 'dropBlock', block: 'block99' },
      possible,
      { kind: 'muteChannel', block: 'block4', channel: 5000 },
    ];
    expect(possibleEdits(summary.layers, edits)).toEqual([possible]);
  });
});
