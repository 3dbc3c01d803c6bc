import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageReading } from '../../../../inspect';
import { useFigures, spectrogramPalette } from '../../../../ui';
import { Glossed } from '../../glossary/Glossed';
import { MapPicture } from '../MapPicture';
import { channelStatistics } from '../channelStatistics';
import type { Colouring } from '../paintMaps';
import styles from './ChannelWay.module.css';

interface ChannelWayProps {
  before: StageReading;
  after: StageReading;
  channel: number;
  onChannel: (channel: number) => void;
}

/** One channel on its way: its map, the mean of it, its gate, and the map times the gate, in the same colours. */
export function ChannelWay({ before, after, channel, onChannel }: ChannelWayProps) {
  const { t } = useTranslation();
  const { number, decimal } = useFigures();
  const { high, mean } = channelStatistics(before.values, before.shape, channel);
  const colouring = useMemo(() => channelColouring(before, channel), [before, channel]);
  const gate = after.squeeze?.gates[channel] ?? 1;
  const count = before.shape[2];
  return (
    <div className={styles.way}>
      <label className={styles.channel} data-not-exported>
        {t('network.panels.channel')}
        <input
          type="number"
          min={0}
          max={count - 1}
          value={channel}
          onChange={({ currentTarget }) => {
            const { valueAsNumber } = currentTarget;
            if (valueAsNumber >= 0 && valueAsNumber < count) onChannel(Math.floor(valueAsNumber));
          }}
        />
        <span>{t('network.panels.ofChannels', { channels: number(count) })}</span>
      </label>
      <ol className={styles.steps}>
        <li>
          <span className={styles.map}>
            <MapPicture values={before.values} shape={before.shape} channel={channel} colouring={colouring} />
          </span>
          <strong>{t('network.panels.squeeze.itsMap', { channel: number(channel) })}</strong>
          <span>{t('network.panels.squeeze.upTo', { high: decimal(high, 2) })}</span>
        </li>
        <li>
          <span className={styles.number}>{decimal(mean, 2)}</span>
          <strong>
            <Glossed text={t('network.panels.squeeze.squeezeStep')} />
          </strong>
          <span>{t('network.panels.squeeze.itsMean')}</span>
        </li>
        <li>
          <span className={styles.number} data-look="gate">
            × {decimal(gate, 2)}
            <span className={styles.meter}>
              <span style={{ height: `${100 * gate}%` }} />
            </span>
          </span>
          <strong>
            <Glossed text={t('network.panels.squeeze.exciteStep')} />
          </strong>
          <span>{t('network.panels.squeeze.fromAll', { channels: number(count) })}</span>
        </li>
        <li>
          <span className={styles.map}>
            <MapPicture values={after.values} shape={after.shape} channel={channel} colouring={colouring} />
          </span>
          <strong>{t('network.panels.squeeze.scaled')}</strong>
          <span>
            {t('network.panels.squeeze.scaledText', {
              high: decimal(high, 2),
              gate: decimal(gate, 2),
              product: decimal(high * gate, 2),
            })}
          </span>
        </li>
      </ol>
    </div>
  );
}

/** Colours for one map, from nothing to its highest value, so that the same map times a gate is a darker one. */
function channelColouring({ values, shape }: StageReading, channel: number): Colouring {
  const { low, high } = channelStatistics(values, shape, channel);
  return { palette: spectrogramPalette, range: { low: Math.min(0, low), high } };
}
