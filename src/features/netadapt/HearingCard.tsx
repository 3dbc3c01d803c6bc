import { useTranslation } from 'react-i18next';
import type { Hearing, HearingState } from '../../stores/network';
import { errorMessage, GenreBars, GenreMark, ProgressBar, Trouble, useFigures, useGenreName } from '../../ui';
import styles from './Listen.module.css';

/** Genres that are shown of the ranking. */
const SHOWN = 3;

interface HearingCardProps {
  /** Which network it is. */
  title: string;
  clip: File;
  /** Undefined before the network was asked. */
  state: HearingState | undefined;
  onRetry: () => void;
}

/** One network's answer. */
export function HearingCard({ title, clip, state, onRetry }: HearingCardProps) {
  const { t } = useTranslation();
  return (
    <section aria-label={title} className={styles.card}>
      <h3>{title}</h3>
      {state?.kind === 'hearing' && <ProgressBar label={t('netadapt.listen.hearing')} fraction={undefined} />}
      {state?.kind === 'failed' && (
        <Trouble
          message={errorMessage(t, state.error, clip.name)}
          action={t('netadapt.retry')}
          onAction={onRetry}
        />
      )}
      {state?.kind === 'done' && <Answer hearing={state.hearing} />}
    </section>
  );
}

function Answer({ hearing: { verdict, genres, ranking, threshold } }: { hearing: Hearing }) {
  const { t } = useTranslation();
  const { percent } = useFigures();
  const genreName = useGenreName();
  const { kind, genre, confidence } = verdict;
  const known = kind === 'genre' ? genre : undefined;
  const words = {
    genre: known ? genreName(known) : '',
    'not-sure': t('file.result.notSure'),
    'no-music': t('file.result.noMusic'),
  };
  return (
    <>
      <p className={styles.answer} role="status">
        {known && <GenreMark genre={known} genres={genres} />}
        <strong>{words[kind]}</strong>
        {known && <span>{t('file.result.confidence', { percent: percent(confidence) })}</span>}
      </p>
      <GenreBars
        ranking={ranking.slice(0, SHOWN)}
        genres={genres}
        threshold={kind === 'no-music' ? undefined : threshold}
      />
    </>
  );
}
