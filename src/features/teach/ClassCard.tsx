import { useState } from 'react';
import { useStore } from 'zustand';
import { teachStore } from '../../stores/teach';
import type { Lesson, LessonClass } from '../../teach';
import { Button, IconButton, useFigures } from '../../ui';
import { ClassColour } from './ClassColour';
import styles from './Classes.module.css';
import { ExampleRow } from './ExampleRow';
import { NameField } from './NameField';
import { Recording } from './Recording';
import { unlessDoubled } from './unlessDoubled';
import { useFileInput } from './useFileInput';
import { useTeachText } from './useTeachText';

/** Songs that are shown at first, and that come with each step from then on: a thousand at once would hold up the page. */
const SHOWN = 8;
const MORE = 40;
/** Fewer say nothing of how well a class is known. */
const FEWEST = 3;

interface ClassCardProps {
  lesson: Lesson;
  own: LessonClass;
  /** See `namesAsTaught`. */
  names: readonly string[];
  /** The song that is heard. */
  playing: string | undefined;
  onPlay: (hash: string) => void;
}

/** One class: its name, its songs, and how more come in. */
export function ClassCard({ lesson, own, names, playing, onPlay }: ClassCardProps) {
  const { id, name } = own;
  const { t } = useTeachText();
  const { clock } = useFigures();
  const recording = useStore(teachStore, (state) => state.recording);
  const { addFiles, renameClass, removeClass, startRecording, stopRecording } = teachStore.getState();
  const [limit, setLimit] = useState(SHOWN);
  const songs = lesson.examples.filter(({ classId }) => classId === id);
  const input = useFileInput('classSongs', (files) => void addFiles(files, { classId: id }));
  const count = songs.length;
  return (
    <div role="group" aria-label={name} className={styles.card}>
      <div className={styles.top}>
        <ClassColour own={own} names={names} />
        <NameField
          label={t('classes.name', { name })}
          value={name}
          onChange={(typed) => void renameClass(id, typed)}
        />
        <IconButton
          icon="cancel"
          label={t('classes.remove', { name })}
          onClick={() => void removeClass(id)}
        />
      </div>
      <p className={styles.hint}>
        {count === 0 ? t('classes.empty') : t('classes.songs', { count })}
        {count > 0 && count < FEWEST && `. ${t('classes.few')}`}
      </p>
      {count > 0 && (
        <ul aria-label={t('song.label', { name })} className={styles.songs}>
          {songs.slice(0, limit).map((example) => (
            <ExampleRow
              key={example.hash}
              example={example}
              classes={lesson.classes}
              playing={playing === example.hash}
              onPlay={onPlay}
            />
          ))}
        </ul>
      )}
      {count > limit && (
        <Button look="quiet" onClick={() => setLimit(limit + MORE)}>
          {t('classes.more', { more: Math.min(MORE, count - limit), count })}
        </Button>
      )}
      <div className={styles.buttons}>
        <Button icon="add" aria-label={t('add.toClass', { name })} onClick={input.ask}>
          {t('add.here')}
        </Button>
        {recording === id ? (
          <Button icon="stop" look="primary" onClick={unlessDoubled(stopRecording)}>
            {t('classes.stop')}
          </Button>
        ) : (
          <Button
            icon="microphone"
            aria-label={t('classes.record', { name })}
            disabled={recording !== undefined}
            onClick={() => void startRecording(id, t('classes.recorded', { time: clock(Date.now()) }))}
          >
            {t('classes.recordHere')}
          </Button>
        )}
      </div>
      {recording === id && <Recording name={name} />}
      {input.input}
    </div>
  );
}
