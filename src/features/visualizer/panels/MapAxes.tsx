import { useTranslation } from 'react-i18next';
import type { TensorShape } from '../../../inspect';
import { pitchTicks, timeTicks, useFigures } from '../../../ui';
import type { StageAxes } from './stageAxes';
import styles from './MapAxes.module.css';

/** Pitch in Hz beside a map and seconds below it; to stand in the grid of a `HeatMap`. */
export function MapAxes({ axes, shape }: { axes: StageAxes; shape: TensorShape }) {
  const { t } = useTranslation();
  const { number } = useFigures();
  const [mel, frame] = shape;
  const sounding = axes.rowHz.length / mel;
  return (
    <>
      <div className={styles.pitch} aria-hidden="true">
        <span className={styles.unit}>{t('network.panels.hertz')}</span>
        {pitchTicks(axes.rowHz).map(({ position, label }) => (
          <span key={label} style={{ bottom: `${100 * position * sounding}%` }}>
            {label}
          </span>
        ))}
      </div>
      <div className={styles.time} aria-hidden="true">
        {timeTicks(frame * axes.columnS, (seconds) =>
          t('network.panels.seconds', { value: number(seconds, 1) }),
        ).map(({ position, label }) => (
          <span key={label} style={{ left: `${100 * position}%` }}>
            {label}
          </span>
        ))}
      </div>
    </>
  );
}
