import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFigures } from '../../../ui';
import { ColourScale } from './ColourScale';
import { HeatMap } from './HeatMap';
import { KernelTable } from './KernelTable';
import { MapWall } from './MapWall';
import { channelStatistics } from './channelStatistics';
import { signedColouringOf } from './colouring';
import type { StageKernel } from './stageKernel';
import styles from './panels.module.css';

/** CSS pixels of a filter's width. */
const TILES = [16, 40] as const;

interface StageKernelsProps {
  kernel: StageKernel;
  channel: number;
  onChannel: (channel: number) => void;
}

/** The weights of a step: filters as a wall with one of them in numbers, or a table of all weights. */
export function StageKernels({ kernel: { kind, values, shape }, channel, onChannel }: StageKernelsProps) {
  const { t } = useTranslation();
  const { number, decimal } = useFigures();
  const colouring = useMemo(() => signedColouringOf(values), [values]);
  const [rows, columns] = shape;
  if (kind === 'matrix') {
    return (
      <>
        <HeatMap
          label={t('network.panels.matrixLabel', { inputs: rows, outputs: columns })}
          values={values}
          shape={shape}
          colouring={colouring}
          describe={({ column, row }) =>
            t('network.panels.matrixCell', {
              input: number(row),
              output: number(column),
              value: decimal(values[row * columns + column], 3),
            })
          }
          hint={t('network.panels.matrixHint', { inputs: number(rows), outputs: number(columns) })}
        />
        <ColourScale colouring={colouring} />
      </>
    );
  }
  const map = { values, shape, channel, colouring };
  const describe = (of: number) => {
    const { low, high } = channelStatistics(values, shape, of);
    return t('network.panels.filterText', {
      channel: number(of),
      low: decimal(low, 2),
      high: decimal(high, 2),
    });
  };
  return (
    <>
      <div className={styles.columns}>
        <MapWall
          label={t('network.panels.filtersLabel')}
          {...map}
          aspect={1}
          tileWidths={TILES}
          onChannel={onChannel}
          describe={describe}
        />
        <KernelTable {...map} />
      </div>
      <ColourScale colouring={colouring} />
    </>
  );
}
