import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFigures, useGridCursor } from '../../../../ui';
import { Glossed } from '../../glossary/Glossed';
import { barsPath } from '../barsPath';
import { channelOrder, type ChannelOrder } from '../channelOrder';
import { valueRange } from '../valueRange';
import { GateBars } from './GateBars';
import { StackRow, WeightRows } from './StackRow';
import { columnsFromRows, reorderedColumns } from './orderedMatrix';
import styles from './GateStack.module.css';

interface GateStackProps {
  pooled: Float32Array;
  reduced: Float32Array;
  /** Row-major [channels, squeezeChannels]. */
  reduceKernel: Float32Array;
  /** Row-major [squeezeChannels, channels]. */
  expandKernel: Float32Array;
  /** Gates drawn as bars, and those they are held against. */
  shown: ArrayLike<number>;
  reference: ArrayLike<number>;
  /** Whether `shown` are the gates of what is heard: only then do they follow from what stands over them. */
  isNow: boolean;
  order: ChannelOrder;
  channel: number;
  onChannel: (channel: number) => void;
}

/** Squeeze, both 1x1 convolutions and gates under one another, a column for each channel. */
export function GateStack(props: GateStackProps) {
  const { pooled, reduced, reduceKernel, expandKernel, shown, reference, isNow, order, channel, onChannel } =
    props;
  const { t } = useTranslation();
  const { number, decimal } = useFigures();
  const channels = useMemo(() => channelOrder(shown, reference, order), [shown, reference, order]);
  const start = { column: channels.indexOf(channel), row: 0 };
  const { cell, slider } = useGridCursor({ columns: channels.length, rows: 1 }, start);
  const { column } = cell ?? start;
  const current = channels[column];
  const drawn = useMemo(() => inOrder(shown, channels), [shown, channels]);
  const heldAgainst = useMemo(() => inOrder(reference, channels), [reference, channels]);
  const reduce = useMemo(
    () => columnsFromRows(reduceKernel, reduced.length, channels),
    [reduceKernel, reduced.length, channels],
  );
  const expand = useMemo(() => reorderedColumns(expandKernel, channels), [expandKernel, channels]);
  const pooledRange = valueRange([0, ...pooled]);
  const text = t('network.panels.squeeze.readout', {
    channel: number(current),
    mean: decimal(pooled[current], 2),
    gate: decimal(shown[current], 2),
    reference: decimal(reference[current], 2),
  });
  const cursor = slider(t('network.panels.squeeze.stackLabel'), text);

  return (
    <figure>
      <div className={styles.stack}>
        {isNow && (
          <>
            <StackRow title={<Glossed text={t('network.panels.squeeze.pooled')} />} height={64}>
              <svg viewBox={`0 0 ${channels.length} 1`} preserveAspectRatio="none" aria-hidden="true">
                <path className={styles.pooled} d={barsPath(inOrder(pooled, channels), pooledRange)} />
              </svg>
            </StackRow>
            <WeightRows
              title={t('network.panels.squeeze.reduce', {
                inputs: number(pooled.length),
                outputs: number(reduced.length),
              })}
              weights={reduce}
              columns={channels.length}
            />
            <StackRow title={t('network.panels.squeeze.reduced', { count: reduced.length })} height={40}>
              <svg viewBox={`0 0 ${reduced.length} 1`} preserveAspectRatio="none" aria-hidden="true">
                <path className={styles.pooled} d={barsPath(reduced, valueRange([0, 1e-6, ...reduced]))} />
              </svg>
            </StackRow>
            <WeightRows
              title={t('network.panels.squeeze.expand', {
                inputs: number(reduced.length),
                outputs: number(pooled.length),
              })}
              weights={expand}
              columns={channels.length}
            />
          </>
        )}
        <StackRow title={<Glossed text={t('network.panels.squeeze.gates')} />} height={150}>
          <GateBars gates={drawn} reference={heldAgainst} compared={shown !== reference} />
        </StackRow>
        <div
          {...cursor}
          className={styles.cursor}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onChannel(current);
            else cursor.onKeyDown(event);
          }}
          onClick={() => onChannel(current)}
        >
          <div
            className={styles.column}
            style={{ left: `${(100 * column) / channels.length}%`, width: `${100 / channels.length}%` }}
          />
        </div>
      </div>
      <figcaption className={styles.readout} aria-hidden="true">
        {text}
      </figcaption>
    </figure>
  );
}

function inOrder(values: ArrayLike<number>, channels: readonly number[]): number[] {
  return channels.map((channel) => values[channel]);
}
