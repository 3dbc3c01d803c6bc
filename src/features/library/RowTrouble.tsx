import { useStore } from 'zustand';
import type { LibraryRow } from '../../library';
import { libraryStore } from '../../stores/library';
import styles from './LibraryPage.module.css';
import { useErrorText } from './useErrorText';

/** Why the song under the cursor was not judged, where that failed. */
export function RowTrouble({ row }: { row: LibraryRow | undefined }) {
  const errorText = useErrorText();
  const unreadable = useStore(libraryStore, (state) => state.unreadable);
  const error = row && (unreadable.get(row.id) ?? keptError(row));
  if (error === undefined) return null;
  return (
    <p role="status" className={styles.failed}>
      {errorText(error, row?.name ?? '')}
    </p>
  );
}

/** With the name and the fields by which its sentence is found. */
function keptError({ error }: LibraryRow): Error | undefined {
  return error && Object.assign(new Error(error.message), error.fields, { name: error.name });
}
