import { useFigures } from '../../ui';
import type { LayerRow, SortKey } from './layerRows';
import { useStepWords } from './useStepWords';
import styles from './LayerTable.module.css';

interface LayerTableRowProps {
  row: LayerRow;
  columns: readonly SortKey[];
  /** What the longest bar stands for. */
  longestMs: number;
}

export function LayerTableRow({ row, columns, longestMs }: LayerTableRowProps) {
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
