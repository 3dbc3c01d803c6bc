import { useTranslation } from 'react-i18next';
import { useFigures, useGridCursor } from '../../../ui';
import { barsPath } from './barsPath';
import { valueRange } from './valueRange';
import styles from './NumberBars.module.css';
import readout from './readout.module.css';

/** A vector as bars from zero, its numbers read by pointer or arrow keys. */
export function NumberBars({ label, values }: { label: string; values: Float32Array }) {
  const { t } = useTranslation();
  const { number, decimal } = useFigures();
  const { cell, slider } = useGridCursor({ columns: values.length, rows: 1 });
  const { low, high } = valueRange([0, ...values]);
  const text = cell
    ? t('network.panels.unit', { unit: number(cell.column), value: decimal(values[cell.column], 3) })
    : t('network.panels.unitHint', { count: values.length, low: decimal(low, 1), high: decimal(high, 1) });
  return (
    <figure>
      <div {...slider(label, text)} className={styles.field}>
        <svg viewBox={`0 0 ${values.length} 1`} preserveAspectRatio="none" aria-hidden="true">
          <path className={styles.bars} d={barsPath(values, { low, high: high > low ? high : low + 1 })} />
        </svg>
        {cell && (
          <div
            className={styles.column}
            style={{ left: `${(100 * cell.column) / values.length}%`, width: `${100 / values.length}%` }}
          />
        )}
      </div>
      <figcaption className={readout.readout} aria-hidden="true">
        {text}
      </figcaption>
    </figure>
  );
}
