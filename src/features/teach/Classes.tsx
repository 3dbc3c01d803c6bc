import { useCallback, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { teachStore } from '../../stores/teach';
import { namesAsTaught, type Lesson } from '../../teach';
import { Button } from '../../ui';
import { ClassCard } from './ClassCard';
import styles from './Classes.module.css';
import { useTeachText } from './useTeachText';

/** The classes side by side, each with its examples. */
export function Classes({ lesson }: { lesson: Lesson }) {
  const { t } = useTeachText();
  const canUndo = useStore(teachStore, (state) => state.canUndo);
  const { undo } = teachStore.getState();
  const [playing, setPlaying] = useState<string>();
  const names = useMemo(() => namesAsTaught(lesson), [lesson]);
  // The same function always: rows are drawn anew only when something of theirs changes.
  const onPlay = useCallback((hash: string) => {
    setPlaying((before) => (before === hash ? undefined : hash));
  }, []);
  return (
    <section aria-label={t('classes.label')} className={styles.section}>
      <div className={styles.cards}>
        {lesson.classes.map((one) => (
          <ClassCard key={one.id} lesson={lesson} own={one} names={names} playing={playing} onPlay={onPlay} />
        ))}
      </div>
      <div>
        <Button look="quiet" icon="undo" disabled={!canUndo} onClick={() => void undo()}>
          {t('classes.undo')}
        </Button>
      </div>
    </section>
  );
}
