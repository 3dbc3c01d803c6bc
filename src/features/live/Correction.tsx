import { useTranslation } from 'react-i18next';
import { NO_MUSIC, type HeardSegment, type Said } from '../../live';
import { liveStore } from '../../stores/live';
import { Button, useGenreName } from '../../ui';
import styles from './History.module.css';

interface CorrectionProps {
  segment: HeardSegment;
  /** Of what was heard, and when that began: to tell one row's controls from another's. */
  name: string;
  start: string;
}

/** Lets the person say that an answer is right, or what it really was, and take that back. */
export function Correction({ segment: { id, kind, genre, genres, said }, name, start }: CorrectionProps) {
  const { t } = useTranslation();
  const genreName = useGenreName();
  const { say } = liveStore.getState();
  const words = { answer: name, start };
  const nameOf = (said: Said) => (said === NO_MUSIC ? t('live.answer.noMusic') : genreName(said));
  const heard: Said | undefined = kind === 'no-music' ? NO_MUSIC : genre;
  const sayable: readonly Said[] = [...genres, NO_MUSIC];

  if (said) {
    return (
      <>
        <span>
          {said === heard ? t('live.history.confirmed') : t('live.history.said', { said: nameOf(said) })}
        </span>
        <Button
          look="quiet"
          icon="undo"
          aria-label={t('live.history.undoLabel', words)}
          onClick={() => say(id, undefined)}
        >
          {t('live.history.undo')}
        </Button>
      </>
    );
  }
  return (
    <>
      {heard && (
        <Button
          look="quiet"
          icon="check"
          aria-label={t('live.history.confirmLabel', words)}
          onClick={() => say(id, heard)}
        >
          {t('live.history.confirm')}
        </Button>
      )}
      <select
        className={styles.correct}
        aria-label={t('live.history.correctLabel', words)}
        value=""
        onChange={({ currentTarget }) =>
          say(
            id,
            sayable.find((said) => said === currentTarget.value),
          )
        }
      >
        <option value="">{t('live.history.correct')}</option>
        {sayable
          .filter((said) => said !== heard)
          .map((said) => (
            <option key={said} value={said}>
              {nameOf(said)}
            </option>
          ))}
      </select>
    </>
  );
}
