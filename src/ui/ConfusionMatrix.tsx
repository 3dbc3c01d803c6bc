import styles from './ConfusionMatrix.module.css';
import { useGenreColour } from './useGenreLook';
import { useGenreName } from './useGenreName';

/** More of a cell's colour than this leaves its number hard to read. */
const STRONGEST_PERCENT = 50;

interface ConfusionMatrixProps {
  /** Name of the scrolled region. */
  label: string;
  /** What rows, columns and numbers are, for those who do not see it. */
  caption: string;
  /** Those that the network tells apart, in the order of its card. */
  genres: readonly string[];
  /** Counts, `[true genre][answer]`, both in the order of `genres`. */
  confusion: readonly (readonly number[])[];
}

/** Which genres are taken for which: a row for each that was asked about, a column for each of these and what else was answered. */
export function ConfusionMatrix({ label, caption, genres, confusion }: ConfusionMatrixProps) {
  const genreName = useGenreName();
  const genreColour = useGenreColour();
  const places = genres.map((_, place) => place);
  const rows = places.filter((row) => confusion[row].some((count) => count > 0));
  const columns = places.filter(
    (column) => rows.includes(column) || rows.some((row) => confusion[row][column] > 0),
  );
  const head = (place: number) => (
    <span
      title={genreName(genres[place])}
      style={{ borderColor: genreColour(genres[place], genres) }}
      className={styles.name}
    >
      {genreName(genres[place])}
    </span>
  );
  return (
    <div className={styles.scroll} role="group" aria-label={label} tabIndex={0}>
      <table
        className={styles.matrix}
        style={{
          minWidth: `calc(var(--head) + ${columns.length} * var(--column))`,
          width: `min(100%, var(--head) + ${columns.length} * var(--widest))`,
        }}
      >
        <caption className="visuallyHidden">{caption}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {head(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{head(row)}</th>
              {columns.map((column) => (
                <td
                  key={column}
                  data-right={row === column}
                  style={{ background: heat(confusion[row], column, row === column) }}
                >
                  {confusion[row][column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The colour of a cell by its share of the row; the root lets single mistakes be seen. */
function heat(row: readonly number[], column: number, right: boolean): string {
  const asked = row.reduce((sum, count) => sum + count, 0);
  const strength = STRONGEST_PERCENT * Math.sqrt(row[column] / asked);
  return `color-mix(in oklab, var(${right ? '--accent' : '--danger'}) ${strength}%, var(--surface))`;
}
