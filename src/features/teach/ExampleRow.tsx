import { memo, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { indexFrames } from '../../classify';
import { teachStore, type ExampleState } from '../../stores/teach';
import type { Example, LessonClass } from '../../teach';
import { errorMessage, IconButton, usePlayer } from '../../ui';
import controls from '../../ui/control.module.css';
import styles from './Classes.module.css';
import { useTeachText } from './useTeachText';
import { Waveform } from './Waveform';

interface ExampleRowProps {
  example: Example;
  classes: readonly LessonClass[];
  playing: boolean;
  onPlay: (hash: string) => void;
}

/** One song: its picture, its name, and what can be done with it. */
export const ExampleRow = memo(function ExampleRow({ example, classes, playing, onPlay }: ExampleRowProps) {
  const { t } = useTeachText();
  const { hash, name, classId } = example;
  const known = useStore(teachStore, ({ examples }) => examples.get(hash));
  const file = useStore(teachStore, ({ files }) => files.get(hash));
  const { moveExample, removeExample } = teachStore.getState();
  return (
    <li className={styles.song}>
      {file ? (
        <IconButton
          icon={playing ? 'pause' : 'play'}
          label={t(playing ? 'song.close' : 'song.play', { name })}
          onClick={() => onPlay(hash)}
        />
      ) : (
        <span />
      )}
      <span className={styles.name} title={name}>
        <span>{name}</span>
        <Trouble known={known} name={name} />
      </span>
      {known?.kind === 'ready' && (
        <span className={styles.picture}>
          <Waveform peaks={known.features.waveform} />
        </span>
      )}
      <select
        className={controls.control}
        aria-label={t('song.move', { name })}
        value={classId}
        onChange={({ currentTarget }) => void moveExample(hash, currentTarget.value)}
      >
        {classes.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      <IconButton icon="cancel" label={t('song.remove', { name })} onClick={() => void removeExample(hash)} />
      {playing && file && <Playing file={file} />}
    </li>
  );
});

/** Why nothing is known of a song's sound. */
function Trouble({ known, name }: { known: ExampleState | undefined; name: string }) {
  const { t } = useTeachText();
  const { t: shared } = useTranslation();
  const text = () => {
    if (!known || known.kind === 'waiting') return t('song.waiting');
    if (known.kind === 'ready') return known.features.windows === 0 ? t('song.silent') : undefined;
    return known.error === undefined ? t('song.away') : errorMessage(shared, known.error, name);
  };
  const shown = text();
  return shown === undefined ? null : <small>{shown}</small>;
}

function Playing({ file }: { file: File }) {
  const { play } = usePlayer(file, indexFrames);
  useEffect(play, [play]);
  return null;
}
