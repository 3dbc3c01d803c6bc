import { describe, expect, it } from 'vitest';
import { measuredNetworks, measuredWindows } from '../../../src/netadapt/latency/measuredNetworks';
import { layerWidths } from '../../../src/netadapt/latency/layerWidths';
import { mobileNetV3Table } from '../../../src/model/table';

const TABLE = mobileNetV3Table({
  variant: 'large',
  widthMultiplier: 0.4,
  inputShape: [128, 300, 1],
  heads: { genre: 10, tags: 169 },
});

describe('the networks whose layers are measured', () => {
  const networks = measuredNetworks(TABLE);

  it('end with the network itself, and begin with the narrowest that there is', () => {
    expect(networks.at(-1)).toEqual(TABLE);
    for (const { squeezeChannels, outChannels, expandedChannels } of networks[0].blocks) {
      expect([0, 8]).toContain(squeezeChannels);
      expect(outChannels).toBe(8);
      expect(expandedChannels).toBeLessThanOrEqual(16);
    }
  });

  it('give every layer several channel counts on either side, unless it has hardly any channels', () => {
    for (const { name, narrow, wide } of layerWidths(TABLE)) {
      const met = networks.flatMap((network) => layerWidths(network).filter((layer) => layer.name === name));
      expect(new Set(met.map((layer) => layer.narrow)).size > 1 || narrow <= 8).toBe(true);
      const isHead = name in TABLE.heads;
      expect(new Set(met.map((layer) => layer.wide)).size > 1 || wide <= 8 || isHead).toBe(true);
    }
  });

  it('keep what is skipped and what is expanded', () => {
    for (const { stem, blocks } of networks) {
      let inputs = stem;
      blocks.forEach(({ expandedChannels, outChannels }, index) => {
        const before = index === 0 ? TABLE.stem : TABLE.blocks[index - 1].outChannels;
        expect(expandedChannels === inputs).toBe(TABLE.blocks[index].expandedChannels === before);
        inputs = outChannels;
      });
    }
  });
});

describe('the windows that are measured', () => {
  it('are a third of the network’s own and more', () => {
    const frames = measuredWindows(TABLE).map(({ inputShape }) => inputShape[1]);
    expect(frames.at(0)).toBe(100);
    expect(frames.at(-1)).toBe(300);
  });
});
