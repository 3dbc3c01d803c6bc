import type { LayerSummary } from '../../../inspect';
import { blockKinds } from '../blockKinds';
import { LABELS, MIDDLE, PICTURE_HEIGHT, PITCH, type Column } from './columns';
import { heatColour } from './measures';
import styles from './Overview.module.css';

interface LayerColumnProps {
  column: Column;
  /** In a few letters, under the slab. */
  label: string;
  /** The layer in a sentence, read out. */
  words: string;
  /** What it costs, in [0, 1] of the costliest layer. */
  share: number;
  cost: string;
  /** In which words it is found; a search that does not find it makes it pale. */
  found: boolean;
  open: boolean;
  dropped: boolean;
  edited: boolean;
  /** Whether the key Tab leads here. */
  tabbable: boolean;
  /** Undefined where it is only looked at. */
  onOpen: (() => void) | undefined;
  onPoint: () => void;
}

/** One layer of the picture: its slab, what kind it is, and what it costs. A button that opens it. */
export function LayerColumn(props: LayerColumnProps) {
  const { column, label, words, share, cost, found, open, dropped, edited, tabbable, onOpen, onPoint } =
    props;
  const { layer, x, width, height } = column;
  return (
    <g className={styles.column} data-found={found} data-dropped={dropped}>
      <g
        role={onOpen ? 'button' : 'img'}
        tabIndex={tabbable ? 0 : -1}
        aria-label={words}
        aria-expanded={onOpen && open}
        data-layer={layer.name}
        className={styles.layer}
        onClick={onOpen}
        onFocus={onPoint}
        onPointerEnter={onPoint}
      >
        <rect
          className={styles.touch}
          x={x - PITCH / 2}
          y={0}
          width={PITCH}
          height={PICTURE_HEIGHT}
          rx={10}
        />
        <rect
          className={styles.slab}
          x={x - width / 2}
          y={MIDDLE - height / 2}
          width={width}
          height={height}
          rx={Math.min(5, width / 3)}
          style={{
            fill: heatColour(share),
            stroke: blockKinds[layer.kind].colour,
          }}
        />
      </g>
      <g aria-hidden="true" className={styles.labels}>
        {edited && <circle className={styles.edited} cx={x + width / 2} cy={MIDDLE - height / 2} r={4.5} />}
        <text className={styles.name} x={x} y={LABELS.name}>
          {label}
        </text>
        <Marks layer={layer} x={x} />
        <text className={styles.cost} x={x} y={LABELS.cost}>
          {cost}
        </text>
      </g>
    </g>
  );
}

/** Kernel and stride, activation, squeeze-and-excitation: in the letters of the paper's tables. */
function Marks({ layer: { settings, activation, gate }, x }: { layer: LayerSummary; x: number }) {
  return (
    <>
      {settings && (
        <text className={styles.mark} x={x} y={LABELS.kernel}>
          {settings.kernelSize}×{settings.kernelSize}
          {settings.stride > 1 && ` ↓${settings.stride}`}
        </text>
      )}
      {activation && (
        <text className={styles.mark} x={x} y={LABELS.activation}>
          {activation === 'hardSwish' ? 'HS' : 'RE'}
        </text>
      )}
      {gate && (
        <>
          <rect className={styles.gate} x={x - 12} y={LABELS.gate - 11.5} width={24} height={15} rx={7.5} />
          <text className={styles.gateText} x={x} y={LABELS.gate}>
            SE
          </text>
        </>
      )}
    </>
  );
}
