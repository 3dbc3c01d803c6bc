import { useStore } from 'zustand';
import { teachStore } from '../../stores/teach';
import type { Lesson } from '../../teach';
import { Button, Choice } from '../../ui';
import { DeleteButton } from './DeleteButton';
import { NameField } from './NameField';
import styles from './TeachPage.module.css';
import { useTeachText } from './useTeachText';

/** Which network is taught, and what it is called. */
export function LessonBar({ lesson }: { lesson: Lesson }) {
  const { t } = useTeachText();
  const { lessons, chooseLesson, renameLesson, newLesson, deleteNetwork } = useStore(teachStore);
  return (
    <section aria-label={t('lesson.label')} className={styles.line}>
      {lessons.length > 1 && (
        <Choice
          label={t('lesson.choose')}
          options={lessons.map(({ id, name }) => ({ value: id, text: name }))}
          value={lesson.id}
          onChange={(id) => void chooseLesson(id)}
        />
      )}
      <div className={styles.field}>
        <span aria-hidden="true">{t('lesson.name')}</span>
        <NameField
          label={t('lesson.name')}
          value={lesson.name}
          onChange={(name) => void renameLesson(name)}
        />
      </div>
      <Button look="quiet" icon="add" onClick={() => void newLesson(t('lesson.unnamed'))}>
        {t('lesson.new')}
      </Button>
      {!lesson.taught && <DeleteButton name={lesson.name} onDelete={() => void deleteNetwork(lesson.id)} />}
    </section>
  );
}
