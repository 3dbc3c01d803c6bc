import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { LiveSoundUpdate } from '../../live';
import { liveStore } from '../../stores/live';
import { decibels, meterShare, QUIETEST_DB } from './decibels';
import styles from './LevelMeter.module.css';
import { useSoundFrames } from './useSoundFrames';

/** Decibels at which the scale has a mark. */
const MARKS = [QUIETEST_DB, -48, -36, -24, -12, 0];

/** How loud it is, and whether it is too loud for the input. */
export function LevelMeter() {
  const { t } = useTranslation();
  const meter = useRef<HTMLDivElement>(null);
  const [clipping, setClipping] = useState(false);
  const heard = useStore(liveStore, ({ status }) => status.kind !== 'interrupted');
  const tab = useStore(liveStore, ({ status }) => 'source' in status && status.source === 'tab');

  const show = ({ rms, peak }: Pick<LiveSoundUpdate['level'], 'rms' | 'peak'>) => {
    const volume = Math.round(decibels(rms));
    meter.current?.style.setProperty('--level', String(meterShare(rms)));
    meter.current?.style.setProperty('--peak', String(meterShare(peak)));
    meter.current?.setAttribute('aria-valuenow', String(volume));
    meter.current?.setAttribute(
      'aria-valuetext',
      volume > QUIETEST_DB ? t('live.level.text', { decibels: volume }) : t('live.level.silent'),
    );
  };
  useSoundFrames((sounds) => {
    const level = sounds.at(-1)?.level;
    if (!level || !heard) return;
    show({ rms: level.rms, peak: Math.max(...sounds.map(({ level }) => level.peak)) });
    setClipping(level.clipping);
  });
  useEffect(() => {
    if (!heard) show({ rms: 0, peak: 0 });
    // Only where that changes: what is shown otherwise comes past React.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [heard]);

  return (
    <div className={styles.row} data-clipping={clipping && heard}>
      <p aria-hidden="true">{t('live.level.label')}</p>
      <p role="status" className={styles.warning}>
        {clipping && heard && t(tab ? 'live.level.clippingTab' : 'live.level.clipping')}
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
      <p aria-hidden="true" className={styles.scale}>
        {MARKS.map((db) => (
          <span key={db}>{db === 0 ? t('live.level.text', { decibels: 0 }) : `\u2212${-db}`}</span>
        ))}
      </p>
    </div>
  );
}
