import type { HTMLAttributes, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { pitchTicks, type Tick } from './axes';
import styles from './SpectrogramPlot.module.css';

interface SpectrogramPlotProps extends Pick<
  HTMLAttributes<HTMLDivElement>,
  'onPointerMove' | 'onPointerLeave' | 'children'
> {
  /** Centres of the mel bands in Hz, low bands first; empty while nothing is drawn. */
  bandHz: readonly number[];
  timeTicks: readonly Tick[];
  /** The canvas with the spectrogram; what else shares its time axis are the children. */
  picture: ReactNode;
}

/** The frame around a spectrogram: pitch upwards in Hz, time to the right. */
export function SpectrogramPlot({ bandHz, timeTicks, picture, children, ...field }: SpectrogramPlotProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.plot}>
      <div className={styles.pitchAxis} aria-hidden="true">
        <span className={styles.unit}>{t('shared.hertz')}</span>
        {pitchTicks(bandHz).map(({ position, label }) => (
          <span key={label} style={{ bottom: `${100 * position}%` }}>
            {label}
          </span>
        ))}
      </div>
      <div className={styles.field} {...field}>
        <div className={styles.picture}>{picture}</div>
        {children}
      </div>
      <div className={styles.timeAxis} aria-hidden="true">
        {timeTicks.map(({ position, label }) => (
          <span key={label} style={{ left: `${100 * position}%` }}>
            {label}
          </span>
        ))}
      </div>
    </div>
  );
}
