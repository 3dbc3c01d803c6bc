import { useEffect, useRef, useState } from 'react';
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
  const [choosing, setChoosing] = useState(false);
  const controls = useRef<HTMLSpanElement>(null);
  const choices = useRef<HTMLDivElement>(null);
  const acted = useRef(false);
  const words = { answer: name, start };
  const nameOf = (said: Said) => (said === NO_MUSIC ? t('live.answer.noMusic') : genreName(said));
  const heard: Said | undefined = kind === 'no-music' ? NO_MUSIC : genre;
  const sayable: readonly Said[] = [...genres, NO_MUSIC].filter((said) => said !== heard);

  // The button that was pressed is gone; the focus goes to what took its place, not to the top of the page.
  useEffect(() => {
    if (!acted.current) return;
    acted.current = false;
    (choices.current ?? controls.current)?.querySelector('button')?.focus({ preventScroll: true });
  }, [said, choosing]);

  const say = (what: Said | undefined) => {
    acted.current = true;
    setChoosing(false);
    liveStore.getState().say(id, what);
  };
  const choose = (open: boolean) => {
    acted.current = true;
    setChoosing(open);
  };

  if (said) {
    return (
      <span ref={controls} className={styles.said}>
        <span>
          {said === heard ? t('live.history.confirmed') : t('live.history.said', { said: nameOf(said) })}
        </span>
        <Button
          look="quiet"
          icon="undo"
          aria-label={t('live.history.undoLabel', words)}
          onClick={() => say(undefined)}
        >
          {t('live.history.undo')}
        </Button>
      </span>
    );
  }
  return (
    <>
      <span ref={controls} className={styles.said}>
        {heard && (
          <Button
            look="quiet"
            icon="check"
            aria-label={t('live.history.confirmLabel', words)}
            onClick={() => say(heard)}
          >
            {t('live.history.confirm')}
          </Button>
        )}
        <Button
          look="quiet"
          aria-label={t('live.history.correctLabel', words)}
          aria-expanded={choosing}
          onClick={() => choose(!choosing)}
        >
          {t('live.history.correct')}
        </Button>
      </span>
      {choosing && (
        <div
          ref={choices}
          role="group"
          aria-label={t('live.history.correctLabel', words)}
          className={styles.choices}
          onKeyDown={({ key }) => {
            if (key === 'Escape') choose(false);
          }}
        >
          {sayable.map((said) => (
            <Button key={said} onClick={() => say(said)}>
              {nameOf(said)}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
