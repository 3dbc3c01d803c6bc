import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  LayerSheet,
  NetworkReading,
  NetworkSheet,
  NetworkTiming,
  PlanEdit,
} from '../../../classify/inspect/types';
import { useCostText } from '../useCostText';
import { useLayerWords } from '../useLayerWords';
import type { Measure } from '../view';
import { ActivationStrip } from './ActivationStrip';
import { layOut, MIDDLE, PITCH, slabHeight } from './columns';
import { LayerColumn } from './LayerColumn';
import { LayerDetail } from './LayerDetail';
import { Legend } from './Legend';
import { costOf } from './measures';
import { Resolutions } from './Resolutions';
import { PICTURE_HEIGHT, RESOLUTION_HEIGHT } from './rows';
import { isFound } from './search';
import { shortName } from './shortName';
import { useWalk } from './useWalk';
import { Ways } from './Ways';
import styles from './Overview.module.css';

interface OverviewProps {
  sheet: NetworkSheet;
  edits: readonly PlanEdit[];
  reading: NetworkReading | undefined;
  timing: NetworkTiming | undefined;
  measure: Measure;
  /** The costliest layer of all networks on the page, in the measure. */
  largest: number;
  /** Channels of the widest layer of all networks on the page. */
  mostChannels: number;
  search: string;
  /** Name of the layer that is open. */
  open: string | undefined;
  /** Undefined where layers are only looked at. */
  onOpen: ((name: string | undefined) => void) | undefined;
}

/** A whole network as one picture: as wide as it has channels, as high as its resolution, as hot as it costs. */
export function Overview(props: OverviewProps) {
  const { sheet, edits, reading, timing, measure, largest, mostChannels, search, open, onOpen } = props;
  const { t } = useTranslation();
  const costText = useCostText();
  const words = useLayerWords();
  const picture = useMemo(() => layOut(sheet, mostChannels), [sheet, mostChannels]);
  const [pointed, setPointed] = useState<string>();
  const dropped = useMemo(
    () => new Set(edits.filter(({ kind }) => kind === 'dropBlock').map(({ block }) => block)),
    [edits],
  );
  const { columns, width } = picture;
  const names = columns.map(({ layer }) => layer.name);
  const walk = useWalk({ names, open, onOpen });
  const reached = [pointed, open].find((name) => name !== undefined && names.includes(name)) ?? names[0];
  const shown = sheet.layers.find(({ name }) => name === reached);
  const height = PICTURE_HEIGHT + RESOLUTION_HEIGHT;
  const [mel, frame] = sheet.table.inputShape;
  const wordsOf = (layer: LayerSheet) => words(layer, timing, dropped.has(layer.name));

  return (
    <div className={styles.overview}>
      <div className={styles.scroll}>
        <div className={styles.sheet} style={{ minWidth: width * 0.9, maxWidth: width * 1.4 }}>
          <svg
            ref={walk.picture}
            viewBox={`0 0 ${width} ${height}`}
            role="group"
            aria-label={t('network.overview.label', { name: sheet.name, count: names.length })}
            className={styles.picture}
            onKeyDown={walk.onKeyDown}
          >
            <InputSlab height={slabHeight(sheet.table.inputShape, mel)} label={t('network.overview.input')} />
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
                  onPoint={() => {
                    setPointed(name);
                  }}
                />
              );
            })}
            <Resolutions columns={columns} />
          </svg>
          <ActivationStrip picture={picture} reading={reading} inputSides={[mel, frame]} />
        </div>
      </div>
      <Legend measure={measure} largest={largest} />
      {shown && <LayerDetail layer={shown} timing={timing} dropped={dropped.has(shown.name)} />}
    </div>
  );
}

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
