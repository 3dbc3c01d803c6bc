import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decibels, meterShare, QUIETEST_DB } from './decibels';
import styles from './LevelMeter.module.css';
import { useSoundFrames } from './useSoundFrames';

/** How loud it is, and whether it is too loud for the input. */
export function LevelMeter() {
  const { t } = useTranslation();
  const meter = useRef<HTMLDivElement>(null);
  const [clipping, setClipping] = useState(false);

  useSoundFrames((heard) => {
    const level = heard.at(-1)?.level;
    if (!meter.current || !level) return;
    const peak = Math.max(...heard.map(({ level }) => level.peak));
    const volume = Math.round(decibels(level.rms));
    meter.current.style.setProperty('--level', String(meterShare(level.rms)));
    meter.current.style.setProperty('--peak', String(meterShare(peak)));
    meter.current.setAttribute('aria-valuenow', String(volume));
    meter.current.setAttribute(
      'aria-valuetext',
      volume > QUIETEST_DB ? t('live.level.text', { decibels: volume }) : t('live.level.silent'),
    );
    setClipping(level.clipping);
  });

  return (
    <div className={styles.row} data-clipping={clipping}>
      <p aria-hidden="true">{t('live.level.label')}</p>
      <p role="status" className={styles.warning}>
        {clipping && t('live.level.clipping')}
      </p>
      <div
        ref={meter}
        role="meter"
        aria-label={t('live.level.label')}
        aria-valuemin={QUIETEST_DB}
        aria-valuemax={0}
        aria-valuenow={QUIETEST_DB}
        className={styles.meter}
      >
        <div className={styles.level} />
        <div className={styles.peak} />
      </div>
    </div>
  );
}
