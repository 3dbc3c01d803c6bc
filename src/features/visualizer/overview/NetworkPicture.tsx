import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayerSummary, NetworkSummary, NetworkTiming, NetworkEdit } from '../../../inspect';
import { useCostText } from '../useCostText';
import { useLayerWords } from '../useLayerWords';
import type { Measure } from '../view';
import { MIDDLE, PICTURE_HEIGHT, PITCH, RESOLUTION_HEIGHT, slabHeight, type Picture } from './columns';
import { LayerColumn } from './LayerColumn';
import { costOf } from './measures';
import { Resolutions } from './Resolutions';
import { isFound } from './search';
import { shortName } from './shortName';
import { walkKeys } from './walkKeys';
import { Ways } from './Ways';
import styles from './Overview.module.css';

interface NetworkPictureProps {
  summary: NetworkSummary;
  picture: Picture;
  edits: readonly NetworkEdit[];
  timing: NetworkTiming | undefined;
  measure: Measure;
  /** The costliest layer of all networks on the page, in the measure. */
  largest: number;
  search: string;
  /** Name of the layer that is open. */
  open: string | undefined;
  /** Name of the layer that the key Tab leads to. */
  reached: string | undefined;
  /** Undefined where layers are only looked at. */
  onOpen: ((name: string | undefined) => void) | undefined;
  onPoint: (name: string) => void;
}

/** The layers in a row. Drawn anew when something about the network changes, not at every reading. */
export const NetworkPicture = memo(function NetworkPicture(props: NetworkPictureProps) {
  const { summary, picture, edits, timing, measure, largest, search, open, reached, onOpen, onPoint } = props;
  const { t } = useTranslation();
  const costText = useCostText();
  const words = useLayerWords();
  const { columns, width } = picture;
  const names = columns.map(({ layer }) => layer.name);
  const dropped = new Set(edits.filter(({ kind }) => kind === 'dropBlock').map(({ block }) => block));
  const wordsOf = (layer: LayerSummary) => words(layer, timing, dropped.has(layer.name));
  const [mel] = summary.table.inputShape;

  return (
    <svg
      viewBox={`0 0 ${width} ${PICTURE_HEIGHT + RESOLUTION_HEIGHT}`}
      role="group"
      aria-label={t('network.overview.label', { name: summary.name, count: names.length })}
      className={styles.picture}
      onKeyDown={walkKeys({ names, open, onOpen })}
    >
      <InputSlab height={slabHeight(summary.table.inputShape, mel)} label={t('network.overview.input')} />
      <Ways columns={columns} dropped={dropped} />
      {columns.map((column) => {
        const { layer } = column;
        const { name } = layer;
        const cost = costOf(layer, measure, timing);
        return (
          <LayerColumn
            key={name}
            column={column}
            label={shortName(layer, t)}
            words={wordsOf(layer)}
            share={cost === undefined || largest === 0 ? 0 : cost / largest}
            cost={costText(cost, measure)}
            found={isFound(wordsOf(layer), search)}
            open={open === name}
            dropped={dropped.has(name)}
            edited={edits.some(({ block }) => block === name)}
            tabbable={name === reached}
            onOpen={
              onOpen &&
              (() => {
                onOpen(open === name ? undefined : name);
              })
            }
            onPoint={() => onPoint(name)}
          />
        );
      })}
      <Resolutions columns={columns} />
    </svg>
  );
});

/** The network's input, as high as all slabs are measured by. */
function InputSlab({ height, label }: { height: number; label: string }) {
  return (
    <g aria-hidden="true">
      <rect
        className={styles.input}
        x={PITCH / 2 - 3}
        y={MIDDLE - height / 2}
        width={6}
        height={height}
        rx={3}
      />
      <text className={styles.mark} x={PITCH / 2} y={MIDDLE + height / 2 + 24}>
        {label}
      </text>
    </g>
  );
}
