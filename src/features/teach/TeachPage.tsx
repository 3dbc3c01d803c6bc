import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { teachStore } from '../../stores/teach';
import { errorMessage, PageHeader, Trouble } from '../../ui';
import { AddExamples } from './AddExamples';
import { Classes } from './Classes';
import { LessonBar } from './LessonBar';
import { Networks } from './Networks';
import { Offered } from './Offered';
import { Results } from './Results';
import { Steps } from './Steps';
import styles from './TeachPage.module.css';
import { Train } from './Train';
import { useTeachText } from './useTeachText';

/** Genres of one's own: classes, examples, a network that answers with them, and how well it does. */
export default function TeachPage() {
  const { t } = useTeachText();
  const { t: shared } = useTranslation();
  const { status, lesson, trouble, open } = useStore(teachStore);
  const unnamed = t('lesson.unnamed');

  useEffect(() => void open(unnamed), [open, unnamed]);
  // Nobody would know that the microphone is still on.
  useEffect(() => () => teachStore.getState().stopRecording(), []);

  const begun = lesson !== undefined && lesson.classes.length > 0;
  return (
    <article className={styles.page}>
      <PageHeader title={t('title')} lead={t('lead')} />
      {status.kind === 'failed' && (
        <Trouble
          message={t('failed', { message: String(status.error) })}
          action={t('retry')}
          onAction={() => void open(unnamed)}
        />
      )}
      {(status.kind === 'opening' || status.kind === 'closed') && (
        <p className={styles.quiet}>{t('opening')}</p>
      )}
      {status.kind === 'ready' && (
        <>
          {trouble && (
            <p role="alert" className={styles.trouble}>
              {errorMessage(shared, trouble.error, trouble.about)}
            </p>
          )}
          {!begun && <Steps />}
          {lesson && <LessonBar lesson={lesson} />}
          <Offered lesson={lesson} />
          <AddExamples begun={begun} />
          {lesson && begun && (
            <>
              <Classes lesson={lesson} />
              <Train lesson={lesson} />
              {lesson.taught && <Results lesson={lesson} result={lesson.taught} />}
            </>
          )}
          <Networks />
        </>
      )}
    </article>
  );
}

/** Takes files that were dropped on the page. @param newName of the class of those that came without a folder */
export function addExamples(files: File[], newName: string): Promise<void> {
  return teachStore.getState().addFiles(files, { newName });
}
