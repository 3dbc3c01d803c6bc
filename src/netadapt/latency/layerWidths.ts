import type { NetworkTable } from '../../model';

/**
 * The two channel counts that the time of a stage depends on, while kernels and images stay as large as they are: the
 * wide one inside of a block, and the narrow one on its other side.
 */
export interface LayerWidths {
  /** As the backend names the stage. */
  name: string;
  narrow: number;
  wide: number;
}

/** The stages of a network in their order. An expansion and its depthwise convolution are one, as the backend runs them. */
export function layerWidths(table: NetworkTable): LayerWidths[] {
  const { stem, blocks, lastConv, hidden, heads } = table;
  const layers: LayerWidths[] = [{ name: 'stem', narrow: stem, wide: stem }];
  let inputs = stem;
  blocks.forEach(({ expandedChannels, squeezeChannels, outChannels }, index) => {
    const name = `block${index + 1}`;
    layers.push({ name: `${name}/depthwise`, narrow: inputs, wide: expandedChannels });
    if (squeezeChannels > 0)
      layers.push({ name: `${name}/gates`, narrow: squeezeChannels, wide: expandedChannels });
    layers.push({ name: `${name}/project`, narrow: outChannels, wide: expandedChannels });
    inputs = outChannels;
  });
  layers.push(
    { name: 'last', narrow: inputs, wide: lastConv },
    { name: 'pool', narrow: lastConv, wide: lastConv },
    { name: 'hidden', narrow: hidden, wide: lastConv },
    ...Object.entries(heads).map(([name, units]) => ({ name, narrow: hidden, wide: units })),
  );
  return layers;
}
