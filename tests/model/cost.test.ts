import { describe, expect, it } from 'vitest';
import { networkCost } from '../../src/model/cost';
import { mobileNetV3Table, type NetworkTable, type Variant } from '../../src/model/table';

function costOf(
  variant: Variant,
  widthMultiplier = 1,
  more: Partial<Pick<NetworkTable, 'inputShape' | 'heads' | 'hidden'>> = {},
) {
  return networkCost(
    mobileNetV3Table({ variant, widthMultiplier, inputShape: [128, 300, 1], heads: { genre: 10 }, ...more }),
  );
}

describe('the cost of a network', () => {
  it('has the parameters that torchvision counts for ImageNet', () => {
    const imageNet = { inputShape: [224, 224, 3], heads: { imageNet: 1000 } } satisfies Partial<NetworkTable>;
    expect(costOf('small', 1, imageNet).parameters).toBe(2_542_856);
    expect(costOf('large', 1, imageNet).parameters).toBe(5_483_032);
  });

  it('has the parameters that PyTorch counts for one channel and ten classes', () => {
    expect(costOf('small').parameters).toBe(1_527_818);
    expect(costOf('small', 0.5).parameters).toBe(409_250);
    expect(costOf('large').parameters).toBe(4_214_554);
    expect(costOf('large', 0.4, { hidden: 512 }).parameters).toBe(718_378);
  });

  it('has the multiply-adds that PyTorch counts, in millions', () => {
    const sides: [number, number][] = [
      [64, 96],
      [96, 128],
      [128, 150],
      [128, 256],
      [128, 300],
    ];
    const millions = (variant: Variant, widthMultiplier?: number, hidden?: number) =>
      sides.map(([mel, frame]) => {
        const { multiplyAdds } = costOf(variant, widthMultiplier, { inputShape: [mel, frame, 1], hidden });
        return Math.round(multiplyAdds / 1e5) / 10;
      });
    expect(millions('small')).toEqual([7.3, 13.5, 21.5, 34.3, 41.1]);
    expect(millions('large', 0.4, 512)).toEqual([5.7, 10.9, 17.5, 28.4, 33.8]);
    expect(millions('large')).toEqual([28.3, 53.9, 86.4, 139.2, 166.2]);
  });

  it('is what PyTorch counts for a pruned table, whose channels no multiple divides', () => {
    const squeezed = { kernelSize: 5, activation: 'hardSwish' } as const;
    const plain = { kernelSize: 3, squeezeChannels: 0, activation: 'relu' } as const;
    // Counted over the twin of training/genrescope/network.py, by hooks on its convolutions and linear layers.
    expect(
      networkCost({
        inputShape: [128, 300, 1],
        stem: 7,
        blocks: [
          { ...plain, expandedChannels: 7, outChannels: 7, stride: 1 },
          { ...plain, expandedChannels: 21, outChannels: 10, stride: 2 },
          { ...squeezed, expandedChannels: 33, outChannels: 10, squeezeChannels: 9, stride: 1 },
          { ...squeezed, expandedChannels: 47, outChannels: 19, squeezeChannels: 11, stride: 2 },
          {
            ...squeezed,
            kernelSize: 3,
            expandedChannels: 101,
            outChannels: 19,
            squeezeChannels: 24,
            stride: 1,
          },
        ],
        lastConv: 123,
        hidden: 77,
        heads: { genre: 10, tags: 169 },
        gate: 'sigmoid',
      }),
    ).toMatchObject({ parameters: 43_251, multiplyAdds: 14_334_946 });
  });

  it('names each layer with its shapes, from one to the next', () => {
    const { layers } = costOf('large', 0.4, { hidden: 512 });
    expect(layers.map(({ name }) => name)).toEqual([
      'stem',
      ...Array.from({ length: 15 }, (_, index) => `block${index + 1}`),
      ...['last', 'hidden', 'genre'],
    ]);
    expect(layers[0].inputShape).toEqual([128, 300, 1]);
    expect(layers[0].outputShape).toEqual([64, 150, 8]);
    expect(layers[16].outputShape).toEqual([4, 10, 384]);
    for (let index = 1; index <= 16; index++) {
      expect(layers[index].inputShape).toEqual(layers[index - 1].outputShape);
    }
  });

  it('splits a block into its stages, which add up', () => {
    const { layers } = costOf('small');
    const [, first, , , fourth] = layers;
    expect(first.stages.map(({ name }) => name)).toEqual(['depthwise', 'squeezeExcitation', 'project']);
    expect(fourth.stages.map(({ name }) => name)).toEqual([
      'expand',
      'depthwise',
      'squeezeExcitation',
      'project',
    ]);
    for (const { stages, parameters, multiplyAdds } of layers) {
      expect(stages.reduce((sum, stage) => sum + stage.parameters, 0)).toBe(parameters);
      expect(stages.reduce((sum, stage) => sum + stage.multiplyAdds, 0)).toBe(multiplyAdds);
    }
  });

  it('counts every head', () => {
    const one = costOf('small');
    const two = costOf('small', 1, { heads: { genre: 10, tags: 5 } });
    expect(two.parameters - one.parameters).toBe(1024 * 5 + 5);
    expect(two.multiplyAdds - one.multiplyAdds).toBe(1024 * 5);
  });
});
