import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { indexFrames } from '../../classify';
import type { LibraryRow } from '../../library';
import { libraryStore } from '../../stores/library';
import { formatTime, IconButton, PlayButton, usePlayer } from '../../ui';
import styles from './PlayerBar.module.css';
import { useCover } from './useCover';
import { useErrorText } from './useErrorText';
import { useLibraryText } from './useLibraryText';

interface PlayerBarProps {
  row: LibraryRow;
  onClose: () => void;
}

/** Plays a song at the foot of the page. Give it a key per song. */
export function PlayerBar({ row, onClose }: PlayerBarProps) {
  const { t } = useLibraryText();
  const errorText = useErrorText();
  const fileOf = useStore(libraryStore, (state) => state.fileOf);
  const [found, setFound] = useState<{ file?: File | undefined; error?: unknown }>();

  useEffect(() => {
    let current = true;
    fileOf(row.id).then(
      (file) => current && setFound({ file }),
      (error: unknown) => current && setFound({ error }),
    );
    return () => {
      current = false;
    };
  }, [fileOf, row.id]);

  return (
    <section aria-label={t('player.label')} className={styles.player}>
      {found?.file && <Playing row={row} file={found.file} />}
      {found && !found.file && (
        <p role="alert" className={styles.words}>
          {found.error === undefined
            ? t('player.away', { name: row.name })
            : errorText(found.error, row.name)}
        </p>
      )}
      <IconButton icon="cancel" label={t('player.close')} onClick={onClose} />
    </section>
  );
}

function Playing({ row: { title, artist, name }, file }: { row: LibraryRow; file: File }) {
  const { t } = useLibraryText();
  const player = usePlayer(file, indexFrames);
  const cover = useCover(file);
  const { play, timeS, durationS, unplayable, seek } = player;

  // Whoever chose a song wants to hear it.
  useEffect(play, [play]);

  return (
    <>
      <PlayButton player={player} name={title} />
      {cover && <img src={cover} alt="" className={styles.cover} />}
      <p className={styles.words}>
        <strong>{title}</strong>
        <span>{unplayable ? t('player.unplayable', { name }) : artist}</span>
      </p>
      {durationS !== undefined && (
        <>
          <input
            type="range"
            className={styles.position}
            aria-label={title}
            aria-valuetext={formatTime(timeS, durationS)}
            min={0}
            max={durationS}
            step={1}
            value={Math.min(timeS, durationS)}
            onChange={({ currentTarget }) => seek(currentTarget.valueAsNumber)}
          />
          <span className={styles.time}>{formatTime(timeS, durationS)}</span>
        </>
      )}
    </>
  );
}
