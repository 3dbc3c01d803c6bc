import type { LayerSummary } from '../../../inspect';
import { Sketch } from './Sketch';
import { TensorBars } from './TensorBars';

/** One tensor becomes another. */
export function ConvolutionDrawing({ layer: { inputShape, outputShape } }: { layer: LayerSummary }) {
  return (
    <Sketch>
      <TensorBars channels={[inputShape[2], outputShape[2]]} />
    </Sketch>
  );
}
