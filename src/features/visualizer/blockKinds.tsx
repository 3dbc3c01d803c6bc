import type { ComponentType } from 'react';
import type { LayerKind, LayerSummary } from '../../inspect';
import { BottleneckDrawing } from './drawings/BottleneckDrawing';
import { DenseDrawing } from './drawings/DenseDrawing';
import { PoolDrawing } from './drawings/PoolDrawing';
import { Sketch } from './drawings/Sketch';
import { TensorBars } from './drawings/TensorBars';

export interface BlockKind {
  /** CSS; the edge and the name of such a layer. Its text stands under `network.kinds` in the locales. */
  colour: string;
  /** What it computes: `∗` is a convolution over places, `·` a product with a matrix, `a` the activation. */
  formula: (layer: LayerSummary) => string;
  /** A sketch of what it does to a tensor, to scale. */
  Drawing: ComponentType<{ layer: LayerSummary }>;
}

/** Every kind of layer that the page knows: a new one needs a row here, and its words in the locales. */
export const blockKinds: Record<LayerKind, BlockKind> = {
  stem: {
    colour: 'light-dark(#0b6e8a, #66c7e0)',
    formula: () => 'y = a(W ∗ x + b)',
    Drawing: ConvolutionDrawing,
  },
  invertedResidual: {
    colour: 'light-dark(#5342c4, #ada1ff)',
    formula: ({ stages, gate, skip }) => {
      const wide = stages.some(({ name }) => name === 'expand') ? 'a(E · x)' : 'x';
      const filtered = `a(D ∗ ${wide})`;
      return `y = P · ${gate ? `SE(${filtered})` : filtered}${skip ? ' + x' : ''}`;
    },
    Drawing: BottleneckDrawing,
  },
  last: {
    colour: 'light-dark(#0b6e8a, #66c7e0)',
    formula: () => 'y = a(W · x + b)',
    Drawing: ConvolutionDrawing,
  },
  pool: {
    colour: 'light-dark(#615d6d, #a8a4b5)',
    formula: () => 'y[c] = mean(x[·, ·, c])',
    Drawing: PoolDrawing,
  },
  hidden: {
    colour: 'light-dark(#8a4b0b, #f2b35e)',
    formula: () => 'y = a(W · x + b)',
    Drawing: DenseDrawing,
  },
  head: {
    colour: 'light-dark(#1c7446, #7ad7a3)',
    formula: () => 'y = W · x + b',
    Drawing: DenseDrawing,
  },
};

/** One tensor becomes another. */
function ConvolutionDrawing({ layer: { inputShape, outputShape } }: { layer: LayerSummary }) {
  return (
    <Sketch>
      <TensorBars channels={[inputShape[2], outputShape[2]]} />
    </Sketch>
  );
}
