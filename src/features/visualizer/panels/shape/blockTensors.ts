import type { LayerSummary, StageName, TensorShape } from '../../../../inspect';

export interface BlockTensor {
  /** The step that it comes from; the block's input comes from none. */
  after: StageName | undefined;
  shape: TensorShape;
}

/** The tensors of a block in their order. Squeeze-and-excitation changes no shape, so it has none of its own. */
export function blockTensors({ inputShape, stages }: LayerSummary): BlockTensor[] {
  return [
    { after: undefined, shape: inputShape },
    ...stages.flatMap(({ name, outputShape }) =>
      name === 'squeezeExcitation' ? [] : [{ after: name, shape: outputShape }],
    ),
  ];
}

export interface DrawnTensor extends BlockTensor {
  /** In the units of the picture; the box stands in the middle of its place, on the middle line. */
  x: number;
  width: number;
  height: number;
}

interface Picture {
  width: number;
  /** Of the tallest box. */
  height: number;
}

/** Of each tensor's place, what the widest box fills. */
const FILLED = 0.5;

/** Boxes to scale: as high as the tensor has channels, as wide as it has columns in time. */
export function drawnTensors(tensors: readonly BlockTensor[], { width, height }: Picture): DrawnTensor[] {
  const place = width / tensors.length;
  const mostChannels = Math.max(...tensors.map(({ shape }) => shape[2]));
  const mostFrames = Math.max(...tensors.map(({ shape }) => shape[1]));
  return tensors.map((tensor, index) => {
    const boxWidth = (FILLED * place * tensor.shape[1]) / mostFrames;
    return {
      ...tensor,
      x: (index + 0.5) * place - boxWidth / 2,
      width: boxWidth,
      height: (height * tensor.shape[2]) / mostChannels,
    };
  });
}
