import { useContext, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { teachStore } from '../../stores/teach';
import { chosenColours } from '../../teach';
import { ChosenColoursContext, errorMessage, OpeningGate, PageHeader } from '../../ui';
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
  // Not the whole store: songs that are read or heard by the thousand are no reason to draw all of the page anew.
  const status = useStore(teachStore, (state) => state.status);
  const lesson = useStore(teachStore, (state) => state.lesson);
  const trouble = useStore(teachStore, (state) => state.trouble);
  const { open } = teachStore.getState();
  const unnamed = t('lesson.unnamed');

  useEffect(() => void open(unnamed), [open, unnamed]);
  // Nobody would know that the microphone is still on.
  useEffect(() => () => teachStore.getState().stopRecording(), []);

  const chosen = useContext(ChosenColoursContext);
  const colours = useMemo(() => ({ ...chosen, ...(lesson && chosenColours(lesson)) }), [chosen, lesson]);
  const begun = lesson !== undefined && lesson.classes.length > 0;
  return (
    <article className={styles.page}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <OpeningGate
        status={status}
        opening={t('opening')}
        failed={(message) => t('failed', { message })}
        retry={t('retry')}
        onRetry={() => void open(unnamed)}
      >
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
          <ChosenColoursContext value={colours}>
            <Classes lesson={lesson} />
            <Train lesson={lesson} />
            {lesson.taught && <Results lesson={lesson} result={lesson.taught} />}
          </ChosenColoursContext>
        )}
        <Networks />
      </OpeningGate>
    </article>
  );
}

/** Takes files that were dropped on the page. @param newName of the class of those that came without a folder */
export async function addExamples(files: File[], newName: string): Promise<void> {
  const { open, addFiles } = teachStore.getState();
  await open();
  await addFiles(files, { newName });
}
