import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Trajectory } from '../../netadapt';
import { deviceLatencyStore } from '../../stores/netadapt';
import { Section } from '../../ui';
import { LayerTableRow } from './LayerTableRow';
import { layerRows, sortRows, type SortKey, type Sorting } from './layerRows';
import { SortHeader } from './SortHeader';
import styles from './LayerTable.module.css';

interface LayerTableProps {
  trajectory: Trajectory;
  step: number;
}

/** Every layer with its times: in the network at the start, in that of the step, and on this device. */
export function LayerTable({ trajectory: { steps, latency }, step }: LayerTableProps) {
  const { t } = useTranslation();
  const [sorting, setSorting] = useState<Sorting>({ key: 'order', reversed: false });
  const device = useStore(deviceLatencyStore, ({ status }) =>
    status.kind === 'done' ? status.latency.predicted[step].layersMs : undefined,
  );
  const rows = layerRows(steps[step], steps[0], device);
  const longestMs = Math.max(...rows.map(({ startMs, ms }) => Math.max(startMs, ms)));
  const columns: readonly SortKey[] = ['startMs', 'ms', 'savedMs', ...(device ? ['deviceMs' as const] : [])];
  const header = (key: SortKey) => (
    <SortHeader
      key={key}
      title={t(`netadapt.layers.column.${key}`, { step })}
      state={sorting.key === key ? (sorting.reversed ? 'reversed' : 'sorted') : 'unsorted'}
      ascends={key === 'order'}
      onSort={() => setSorting({ key, reversed: sorting.key === key && !sorting.reversed })}
    />
  );

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
