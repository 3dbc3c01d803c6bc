import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useStore } from 'zustand';
import type { TimelineSegment } from '../../classify';
import { classifierStore, DEFAULT_MODEL, queueStore, type QueueItem } from '../../stores';
import { Button, Confidence, GenreMark, errorMessage, useGenreName } from '../../ui';
import { genresHeard, timelineRuns } from './timeline';
import { useVerdict } from './useVerdict';
import styles from './VerdictHeadline.module.css';

/** The answer in the largest letters of the page, and the one line that says how to take it. */
export function VerdictHeadline({ item: { id, file, label, state } }: { item: QueueItem }) {
  const { t } = useTranslation();
  const genreName = useGenreName();
  const verdict = useVerdict();
  const loading = useStore(classifierStore, ({ status }) => status.kind !== 'ready');

  const soFar = (segments: readonly TimelineSegment[]) => {
    const longest = genresHeard(timelineRuns(segments)).at(0);
    return longest ? t('file.result.soFar', { genre: genreName(longest) }) : '';
  };
  const heading = () => {
    switch (state.kind) {
      case 'done':
        return verdict(state.result);
      case 'running':
        return { title: t('file.result.listening'), hint: soFar(state.segments) };
      case 'waiting':
        return { title: loading ? t('file.result.waitingModel') : t('file.result.waiting'), hint: '' };
      case 'cancelled':
        return { title: t('file.result.cancelled'), hint: t('file.result.cancelledHint') };
      case 'failed':
        return { title: t('file.result.failed'), hint: errorMessage(t, state.error, file.name) };
    }
  };
  const { title, confidence, hint } = { confidence: undefined, ...heading() };
  const result = state.kind === 'done' ? state.result : undefined;
  const answer = result?.verdict;

  return (
    <div className={styles.headline} data-state={answer?.kind ?? state.kind}>
      <p className={styles.file} title={label}>
        {label}
      </p>
      <div className={styles.answer}>
        {result?.verdict.kind === 'genre' && result.verdict.genre && (
          <GenreMark genre={result.verdict.genre} genres={result.genres} className={styles.mark} />
        )}
        <h2>{title}</h2>
        {confidence && <Confidence words={confidence} />}
      </div>
      <p className={styles.hint}>
        {hint} {answer && <Link to="/network?input=file">{t('file.result.inside')}</Link>}
      </p>
      {result && result.model !== DEFAULT_MODEL && (
        <p className={styles.hint}>{t('teach.answeredBy', { network: result.model })}</p>
      )}
      {(state.kind === 'failed' || state.kind === 'cancelled') && (
        <Button icon="retry" onClick={() => queueStore.getState().retry(id)}>
          {t('file.result.retry')}
        </Button>
      )}
      <p role="status" className="visuallyHidden">
        {answer &&
          t('file.result.announce', {
            name: label,
            verdict: [title, confidence].filter(Boolean).join(', '),
          })}
      </p>
    </div>
  );
}
