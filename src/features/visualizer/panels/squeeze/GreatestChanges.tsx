import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageReading } from '../../../../inspect';
import { useFigures } from '../../../../ui';
import { ColourScale } from '../ColourScale';
import { MapPicture } from '../MapPicture';
import { colouringOf } from '../colouring';
import { greatestChanges } from './gateChanges';
import styles from './GreatestChanges.module.css';

const COUNT = 4;

interface GreatestChangesProps {
  gates: ArrayLike<number>;
  reference: ArrayLike<number>;
  /** The tensor that is gated, for a look at what each channel hears now. */
  maps: StageReading;
  onChannel: (channel: number) => void;
}

/** The channels that stand out, in both directions, with what they hear. */
export function GreatestChanges({ gates, reference, maps, onChannel }: GreatestChangesProps) {
  const { t } = useTranslation();
  const { number, decimal } = useFigures();
  const colouring = useMemo(() => colouringOf(maps.values), [maps.values]);
  const changes = greatestChanges(gates, reference, COUNT);
  return (
    <div className={styles.lists}>
      {(['opened', 'closed'] as const).map((change) => (
        <section key={change} aria-label={t(`network.panels.squeeze.most.${change}`)}>
          <h3>{t(`network.panels.squeeze.most.${change}`)}</h3>
          {changes[change].length === 0 && <p>{t('network.panels.squeeze.most.none')}</p>}
          <ul>
            {changes[change].map((channel) => (
              <li key={channel}>
                <button type="button" onClick={() => onChannel(channel)}>
                  <span className={styles.map}>
                    <MapPicture
                      values={maps.values}
                      shape={maps.shape}
                      channel={channel}
                      colouring={colouring}
                    />
                  </span>
                  <span>
                    <strong>{t('network.panels.channelNumber', { channel: number(channel) })}</strong>
                    {t('network.panels.squeeze.most.gate', {
                      gate: decimal(gates[channel], 2),
                      reference: decimal(reference[channel], 2),
                    })}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <ColourScale colouring={colouring} />
    </div>
  );
}
