import { useTranslation } from 'react-i18next';
import styles from './FiguresTable.module.css';

interface FiguresTableProps {
  /** What the figures are of. */
  caption: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** Whether the table is seen at once. */
  open?: boolean;
  /** Whether phones show the first three columns alone. */
  short?: boolean;
}

/** The figures behind a picture, for those who do not see it or want to know exactly. */
export function FiguresTable({ caption, columns, rows, open, short }: FiguresTableProps) {
  const { t } = useTranslation();
  return (
    <details className={styles.details} open={open} data-short={short}>
      <summary>{t('shared.figures', { caption })}</summary>
      <table className={styles.table}>
        <caption className="visuallyHidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join(' ')}>
              {row.map((cell, column) => (
                <td key={columns[column]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
