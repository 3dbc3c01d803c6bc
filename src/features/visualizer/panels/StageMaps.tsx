import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputAxes, StageReading } from '../../../inspect';
import { useFigures } from '../../../ui';
import { ColourScale } from './ColourScale';
import { HeatMap } from './HeatMap';
import { MapAxes } from './MapAxes';
import { MapWall } from './MapWall';
import { channelStatistics } from './channelStatistics';
import { colouringOf } from './colouring';
import { stageAxes } from './stageAxes';
import { useStageText } from './useStageText';
import styles from './panels.module.css';

/** CSS pixels of a thumbnail's width. */
const TILES = [30, 190] as const;
/** Maps are drawn at least so high as half of their width, however few bands they have. */
const LEAST_ASPECT = 1.2;
const MOST_ASPECT = 2.4;

interface StageMapsProps {
  stage: StageReading;
  input: InputAxes;
  channel: number;
  onChannel: (channel: number) => void;
}

/** All maps of a step as a wall, and one of them large, with its values. */
export function StageMaps({ stage: { stage, shape, values }, input, channel, onChannel }: StageMapsProps) {
  const { t } = useTranslation();
  const { number, decimal } = useFigures();
  const { name } = useStageText();
  const colouring = useMemo(() => colouringOf(values), [values]);
  const axes = useMemo(() => stageAxes(input, shape), [input, shape]);
  const map = { values, shape, channel, colouring };
  const [mel, frame, channels] = shape;
  const aspect = Math.min(MOST_ASPECT, Math.max(LEAST_ASPECT, frame / mel));

  const describeChannel = (of: number) => {
    const { mean, low, high } = channelStatistics(values, shape, of);
    return t('network.panels.channelText', {
      channel: number(of),
      mean: decimal(mean, 2),
      low: decimal(low, 2),
      high: decimal(high, 2),
    });
  };
  const describeCell = ({ column, row }: { column: number; row: number }) => {
    const cell = {
      time: decimal(column * axes.columnS, 2),
      value: decimal(values[(row * frame + column) * channels + channel], 3),
    };
    return row < axes.rowHz.length
      ? t('network.panels.cell', { ...cell, hertz: number(axes.rowHz[row]) })
      : t('network.panels.cellInPadding', cell);
  };

  return (
    <>
      <div className={styles.columns}>
        <div>
          <h3 className={styles.title}>{t('network.panels.allChannels', { count: channels })}</h3>
          <MapWall
            label={t('network.panels.wallLabel', { stage: name(stage) })}
            {...map}
            aspect={aspect}
            tileWidths={TILES}
            onChannel={onChannel}
            describe={describeChannel}
          />
        </div>
        <div>
          <h3 className={styles.title}>{t('network.panels.oneChannel', { channel: number(channel) })}</h3>
          <HeatMap
            label={t('network.panels.mapLabel', { channel: number(channel) })}
            {...map}
            describe={describeCell}
            hint={t('network.panels.mapHint')}
            axes={<MapAxes axes={axes} shape={shape} />}
          />
        </div>
      </div>
      <ColourScale colouring={colouring} />
    </>
  );
}
