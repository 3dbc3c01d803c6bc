import { useTranslation } from 'react-i18next';
import type { LayerSummary } from '../../../../inspect';
import { useElementWidth, useFigures } from '../../../../ui';
import { useStageText } from '../useStageText';
import { blockTensors, drawnTensors, type DrawnTensor } from './blockTensors';
import styles from './ShapeDrawing.module.css';

const TALLEST = 170;
/** Of the picture: room for the skip above the boxes, and for words under them. */
const ABOVE = 56;
const BELOW = 60;
const MIDDLE = ABOVE + TALLEST / 2;

/** The tensors of a block as boxes, with what leads from one to the next. */
export function ShapeDrawing({ layer }: { layer: LayerSummary }) {
  const { t } = useTranslation();
  const { number } = useFigures();
  const { name } = useStageText();
  const [frame, width] = useElementWidth<HTMLDivElement>();
  const tensors = drawnTensors(blockTensors(layer), { width: Math.max(1, width), height: TALLEST });
  const channels = tensors.map(({ shape }) => number(shape[2]));
  return (
    <div ref={frame} className={styles.frame}>
      <svg
        role="img"
        aria-label={t('network.panels.shape.picture', { channels: channels.join(', ') })}
        viewBox={`0 0 ${Math.max(1, width)} ${ABOVE + TALLEST + BELOW}`}
      >
        {tensors.slice(1).map((tensor, index) => (
          <path key={index} className={styles.way} d={wayBetween(tensors[index], tensor)} />
        ))}
        {layer.skip && <Skip from={tensors[0]} to={tensors[tensors.length - 1]} />}
        {tensors.map(({ x, width, height, after, shape }, index) => (
          <g key={index}>
            <rect
              className={styles.tensor}
              x={x}
              y={MIDDLE - height / 2}
              width={width}
              height={height}
              rx={Math.min(4, width / 2)}
            />
            <text className={styles.channels} x={x + width / 2} y={ABOVE + TALLEST + 20}>
              {channels[index]}
            </text>
            <text className={styles.words} x={x + width / 2} y={ABOVE + TALLEST + 37}>
              {`${shape[0]} × ${shape[1]}`}
            </text>
            <text className={styles.words} x={x + width / 2} y={ABOVE + TALLEST + 53}>
              {after ? name(after) : t('network.panels.input')}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

function wayBetween(from: DrawnTensor, to: DrawnTensor): string {
  const [left, right] = [from.x + from.width, to.x];
  const [fromHalf, toHalf] = [from.height / 2, to.height / 2];
  return `M${left},${MIDDLE - fromHalf}L${right},${MIDDLE - toHalf}V${MIDDLE + toHalf}L${left},${MIDDLE + fromHalf}Z`;
}

/** The arc from the block's input to its output, where both are added. */
function Skip({ from, to }: { from: DrawnTensor; to: DrawnTensor }) {
  const [start, end] = [from.x + from.width / 2, to.x + to.width / 2];
  return (
    <>
      <path
        className={styles.skip}
        d={`M${start},${MIDDLE - from.height / 2}V44Q${start},24 ${start + 20},24H${end - 20}Q${end},24 ${end},44V${MIDDLE - to.height / 2 - 16}`}
      />
      <circle className={styles.plus} cx={end} cy={MIDDLE - to.height / 2 - 9} r={8} />
      <path className={styles.plusSign} d={`M${end - 4},${MIDDLE - to.height / 2 - 9}h8m-4,-4v8`} />
    </>
  );
}
