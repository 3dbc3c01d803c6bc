import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { LibraryRow } from '../../library';
import { libraryStore } from '../../stores/library';
import { Button, ProgressBar, Section } from '../../ui';
import styles from './SongMap.module.css';
import { SongPlane } from './SongPlane';
import type { Selection } from './selection';
import { useLibraryText } from './useLibraryText';

/** Fewer make no map. */
const FEWEST = 4;

interface SongMapProps {
  rows: readonly LibraryRow[];
  selection: Selection;
  onChoose: (ids: string[]) => void;
  onPlay: (row: LibraryRow) => void;
}

/** All songs on a plane, near each other where they sound alike to the network. */
export function SongMap({ rows, selection, onChoose, onPlay }: SongMapProps) {
  const { t } = useLibraryText();
  const { points, mapping, drawMap, cancelMap } = useStore(libraryStore);
  const judged = rows.filter(({ verdict }) => verdict).length;
  const missing = useMemo(() => {
    const placed = new Set(points.map(({ hash }) => hash));
    return rows.filter(({ verdict, hash = '' }) => verdict && !placed.has(hash)).length;
  }, [rows, points]);
  return (
    <Section
      wide
      title={t('map.title')}
      lead={t('map.lead')}
      actions={
        mapping ? (
          <Button icon="cancel" onClick={cancelMap}>
            {t('map.cancel')}
          </Button>
        ) : (
          judged >= FEWEST && (
            <Button onClick={() => void drawMap()}>{t(points.length > 0 ? 'map.again' : 'map.draw')}</Button>
          )
        )
      }
    >
      {mapping && <ProgressBar label={t('map.drawing')} fraction={mapping.fraction} />}
      {judged < FEWEST && points.length === 0 && (
        <p className={styles.quiet}>{t('map.tooFew', { count: FEWEST })}</p>
      )}
      {points.length > 0 && missing > 0 && !mapping && (
        <p className={styles.quiet}>{t('map.missing', { count: missing })}</p>
      )}
      {points.length > 0 && (
        <SongPlane rows={rows} points={points} selection={selection} onChoose={onChoose} onPlay={onPlay} />
      )}
    </Section>
  );
}
