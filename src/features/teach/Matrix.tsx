import { Section } from '../../ui';
import styles from './Results.module.css';
import { useTeachText } from './useTeachText';

/** More of a cell's colour than this leaves its number hard to read. */
const STRONGEST_PERCENT = 45;

interface MatrixProps {
  classes: readonly string[];
  /** Counts, [class][answer]. */
  confusion: readonly (readonly number[])[];
}

/** Which classes are taken for which. */
export function Matrix({ classes, confusion }: MatrixProps) {
  const { t } = useTeachText();
  return (
    <Section title={t('result.matrix')} lead={t('result.matrixLead')}>
      <div className={styles.scroll} role="group" aria-label={t('result.matrix')} tabIndex={0}>
        <table className={styles.matrix}>
          <caption className="visuallyHidden">{t('result.matrixLead')}</caption>
          <thead>
            <tr>
              <td />
              {classes.map((name) => (
                <th key={name} scope="col" title={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {classes.map((name, row) => (
              <tr key={name}>
                <th scope="row" title={name}>
                  {name}
                </th>
                {classes.map((answer, column) => (
                  <td key={answer} style={{ background: shade(confusion[row], column, row === column) }}>
                    {confusion[row][column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** By the share of the row. */
function shade(row: readonly number[], column: number, right: boolean): string {
  const songs = row.reduce((sum, count) => sum + count, 0);
  const strength = (STRONGEST_PERCENT * row[column]) / Math.max(1, songs);
  return `color-mix(in oklab, var(${right ? '--accent' : '--danger'}) ${strength}%, var(--page))`;
}
