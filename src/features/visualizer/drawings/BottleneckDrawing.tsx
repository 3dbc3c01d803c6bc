import type { LayerSummary } from '../../../inspect';
import { TensorBars } from './TensorBars';
import { DRAWING, Sketch } from './Sketch';
import styles from './drawings.module.css';

/** Narrow, wide, narrow; a ring where squeeze-and-excitation gates the wide tensor, an arc where there is a skip. */
export function BottleneckDrawing({ layer }: { layer: LayerSummary }) {
  const { inputShape, outputShape, settings, skip } = layer;
  if (!settings) return null;
  const { width, middle } = DRAWING;
  return (
    <Sketch>
      <TensorBars
        channels={[inputShape[2], settings.expandedChannels, settings.expandedChannels, outputShape[2]]}
      />
      {settings.squeezeChannels > 0 && (
        <circle className={styles.gate} cx={4 + (width - 14) / 2 + 3} cy={middle} r={6} />
      )}
      {skip && (
        <path
          className={styles.skip}
          d={`M7,${middle - 6}C7,-7 ${width - 7},-7 ${width - 7},${middle - 6}`}
        />
      )}
    </Sketch>
  );
}
