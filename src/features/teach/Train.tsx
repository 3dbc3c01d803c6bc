import { useMemo } from 'react';
import { useStore } from 'zustand';
import { teachStore, type TeachState } from '../../stores/teach';
import { fingerprint, type Lesson } from '../../teach';
import { Button, ProgressBar } from '../../ui';
import styles from './Train.module.css';
import { unlessDoubled } from './unlessDoubled';
import { useTeachText } from './useTeachText';

/** The button that teaches, and what it waits for. */
export function Train({ lesson }: { lesson: Lesson }) {
  const { t } = useTeachText();
  const { examples, training, paused, train, cancelTraining, pauseHearing, goOnHearing } =
    useStore(teachStore);
  const { heard, unheard, classes } = useMemo(() => readiness(lesson, examples), [lesson, examples]);
  const now = useMemo(() => fingerprint(lesson), [lesson]);
  const { keepGenres } = teachStore.getState();
  const ready = classes >= (lesson.keepsGenres ? 1 : 2) && (unheard === 0 || paused);
  return (
    <section aria-label={t('train.label')} className={styles.train}>
      {training ? (
        <>
          <Button icon="cancel" onClick={unlessDoubled(cancelTraining)}>
            {t('train.cancel')}
          </Button>
          <div className={styles.progress}>
            <ProgressBar label={t('train.progress')} fraction={training.fraction} />
            <span>{t('train.soFar', { judged: training.judged, right: training.right })}</span>
          </div>
        </>
      ) : (
        <>
          <Button look="primary" disabled={!ready} onClick={() => void train()}>
            {t(lesson.taught ? 'train.again' : 'train.go')}
          </Button>
          <p role="status" className={styles.words}>
            {unheard > 0 && t('train.hearing', { count: unheard })}{' '}
            {(unheard === 0 || paused) &&
              !ready &&
              t(lesson.keepsGenres ? 'train.needClass' : 'train.needClasses')}
            {ready && t('train.ready', { songs: heard, classes })}
          </p>
          {unheard > 0 && (
            <Button
              look="quiet"
              icon={paused ? 'play' : 'pause'}
              onClick={paused ? goOnHearing : pauseHearing}
            >
              {t(paused ? 'train.goOn' : 'train.pause')}
            </Button>
          )}
        </>
      )}
      <label className={styles.keep}>
        <input
          type="checkbox"
          checked={lesson.keepsGenres ?? false}
          disabled={training !== undefined}
          onChange={({ currentTarget }) => void keepGenres(currentTarget.checked)}
        />
        <span>
          {t('train.keep')}
          <small>{t('train.keepHint')}</small>
        </span>
      </label>
      {lesson.taught && lesson.taught.fingerprint !== now && (
        <p className={styles.changed}>{t('train.changed')}</p>
      )}
    </section>
  );
}

/** Songs that can be taught, those that wait to be heard, and how many classes have songs. */
function readiness({ examples: all }: Lesson, known: TeachState['examples']) {
  const states = all.map(({ hash, classId }) => ({ classId, state: known.get(hash) }));
  const heard = states.filter(({ state }) => state?.kind === 'ready' && state.features.windows > 0);
  return {
    heard: heard.length,
    unheard: states.filter(({ state }) => !state || state.kind === 'waiting').length,
    classes: new Set(heard.map(({ classId }) => classId)).size,
  };
}
