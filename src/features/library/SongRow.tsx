import { memo } from 'react';
import type { LibraryRow } from '../../library';
import { defaultGenres } from '../../stores';
import { GenreMark, IconButton, useFigures, useGenreName } from '../../ui';
import styles from './SongTable.module.css';
import { useGroupName } from './useGroupName';
import { useLibraryText } from './useLibraryText';

interface SongRowProps {
  row: LibraryRow;
  selected: boolean;
  onToggle: (id: string) => void;
  onPlay: (row: LibraryRow) => void;
}

/** The cells of a song. */
export const SongRow = memo(function SongRow({ row, selected, onToggle, onPlay }: SongRowProps) {
  const { t } = useLibraryText();
  const { percent } = useFigures();
  const { title, artist, ownGenre, folder, path, verdict, correction, disagrees, group } = row;
  const sure = verdict && verdict.kind !== 'no-music' && correction === undefined;
  return (
    <div className={styles.cells} role="presentation">
      <div role="gridcell" data-column="title">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('table.select', { name: title })}
          checked={selected}
          onChange={() => onToggle(row.id)}
          onClick={(event) => event.stopPropagation()}
        />
        <IconButton
          icon="play"
          tabIndex={-1}
          label={t('table.play', { name: title })}
          className={styles.play}
          onClick={(event) => {
            event.stopPropagation();
            onPlay(row);
          }}
        />
        <span className={styles.title} title={path}>
          {title}
          <span className={styles.under}>{artist}</span>
        </span>
      </div>
      <div role="gridcell" data-column="artist">
        {artist}
      </div>
      <div role="gridcell" data-column="genre" data-group={group}>
        <Answer row={row} />
      </div>
      <div role="gridcell" data-column="sureness">
        {sure && percent(verdict.confidence)}
        {correction !== undefined && <span className={styles.byYou}>{t('table.corrected')}</span>}
      </div>
      <div role="gridcell" data-column="ownGenre" data-disagrees={disagrees}>
        {ownGenre}
      </div>
      <div role="gridcell" data-column="path">
        <bdi>{folder}</bdi>
      </div>
    </div>
  );
});

function Answer({ row: { genre, group, verdict } }: { row: LibraryRow }) {
  const { t } = useLibraryText();
  const genreName = useGenreName();
  const groupName = useGroupName();
  if (genre !== undefined) {
    return (
      <>
        <GenreMark genre={genre} genres={defaultGenres} />
        <span>{genreName(genre)}</span>
      </>
    );
  }
  const maybe = group === 'not-sure' ? verdict?.genre : undefined;
  return (
    <span className={styles.unnamed}>
      {maybe === undefined ? groupName(group) : t('table.maybe', { genre: genreName(maybe) })}
    </span>
  );
}
