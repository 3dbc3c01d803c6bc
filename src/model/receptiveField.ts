import { blockName, type NetworkTable } from './table';

/** What one output of a layer sees of the network's input; the same number of mel bands and of frames. */
export interface ReceptiveField {
  /** The layer's name in `buildMobileNetV3`. */
  name: string;
  /** Side of the square of inputs that one output depends on. */
  size: number;
  /** Inputs from one output's square to its neighbour's. */
  stride: number;
}

/**
 * The receptive fields of stem, blocks and last convolution, through convolutions alone (Araujo et al. 2019, "Computing
 * Receptive Fields of Convolutional Neural Networks", eq. 2): from the first squeeze-and-excitation on, which pools over
 * everything, an output depends on the whole input a little.
 */
export function receptiveFields(table: NetworkTable): ReceptiveField[] {
  const convolutions = [
    { name: 'stem', kernelSize: 3, stride: 2 },
    ...table.blocks.map((block, index) => ({
      name: blockName(block, index),
      kernelSize: block.kernelSize,
      stride: block.stride,
    })),
    { name: 'last', kernelSize: 1, stride: 1 },
  ];
  let size = 1;
  let step = 1;
  return convolutions.map(({ name, kernelSize, stride }) => {
    size += (kernelSize - 1) * step;
    step *= stride;
    return { name, size, stride: step };
  });
}
