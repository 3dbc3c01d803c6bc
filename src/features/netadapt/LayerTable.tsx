import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { deviceLatencyStore } from '../../stores/netadapt';
import { Section, useFigures } from '../../ui';
import { layerRows, sortRows, type SortKey, type Sorting, type LayerRow } from './layerRows';
import { useStepWords } from './useStepWords';
import type { StoryProps } from './stepView';
import styles from './LayerTable.module.css';

/** Every layer with its times: in the network at the start, in that of the step, and on this device. */
export function LayerTable({ trajectory: { steps, latency }, step }: Omit<StoryProps, 'onStep'>) {
  const { t } = useTranslation();
  const [sorting, setSorting] = useState<Sorting>({ key: 'order', reversed: false });
  const device = useStore(deviceLatencyStore, ({ status }) =>
    status.kind === 'done' ? status.latency.predicted[step].layersMs : undefined,
  );
  const rows = layerRows(steps[step], steps[0], device);
  const longestMs = Math.max(...rows.map(({ startMs, ms }) => Math.max(startMs, ms)));
  const columns: readonly SortKey[] = ['startMs', 'ms', 'savedMs', ...(device ? ['deviceMs' as const] : [])];
  /** The head of a column whose button sorts the table by it, and then the other way round. */
  const header = (key: SortKey) => {
    const sorted = sorting.key === key;
    const ascends = (key === 'order') !== sorting.reversed;
    return (
      <th key={key} scope="col" aria-sort={!sorted ? 'none' : ascends ? 'ascending' : 'descending'}>
        <button
          type="button"
          className={styles.sort}
          onClick={() => setSorting({ key, reversed: sorted && !sorting.reversed })}
        >
          {t(`netadapt.layers.column.${key}`, { step })}
          <span className={styles.arrow} aria-hidden="true" />
        </button>
      </th>
    );
  };

  return (
    <Section
      title={t('netadapt.layers.title')}
      lead={t('netadapt.layers.lead', { machine: latency.machine })}
    >
      <div className={styles.scroll} role="group" aria-label={t('netadapt.layers.title')} tabIndex={0}>
        <table className={styles.table}>
          <caption className="visuallyHidden">{t('netadapt.layers.title')}</caption>
          <thead>
            <tr>
              {header('order')}
              <th scope="col" className={styles.channels}>
                {t('netadapt.layers.column.channels')}
              </th>
              {columns.map(header)}
              <td className={styles.barColumn} />
            </tr>
          </thead>
          <tbody>
            {sortRows(rows, sorting).map((row) => (
              <LayerTableRow key={row.name} row={row} columns={columns} longestMs={longestMs} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

interface LayerTableRowProps {
  row: LayerRow;
  columns: readonly SortKey[];
  /** What the longest bar stands for. */
  longestMs: number;
}

function LayerTableRow({ row, columns, longestMs }: LayerTableRowProps) {
  const { decimal } = useFigures();
  const { layer } = useStepWords();
  const width = (ms: number) => `${(100 * ms) / longestMs}%`;
  return (
    <tr>
      <th scope="row">{layer(row.name)}</th>
      <td className={styles.channels}>{row.channels.join(' → ')}</td>
      {columns.map((key) => (
        <td key={key}>{decimal(1000 * (row[key] ?? 0), 1)}</td>
      ))}
      <td className={styles.barColumn} aria-hidden="true">
        <span className={styles.track}>
          <span className={styles.startBar} style={{ width: width(row.startMs) }} />
          <span className={styles.bar} style={{ width: width(row.ms) }} />
        </span>
      </td>
    </tr>
  );
}
