import { useTranslation } from 'react-i18next';
import { heardShares, type HeardSegment } from '../../live';
import { GenreMark, useFigures } from '../../ui';
import styles from './History.module.css';
import { useAnswerName } from './useAnswerName';

/** How long each genre was heard, what the person said included. */
export function HistorySummary({ segments }: { segments: readonly HeardSegment[] }) {
  const { t } = useTranslation();
  const { number } = useFigures();
  const nameOf = useAnswerName();
  const lengthOf = (ms: number) =>
    ms < 60_000
      ? t('live.history.seconds', { value: number(ms / 1000) })
      : t('live.history.minutes', { value: number(ms / 60_000) });
  return (
    <ul aria-label={t('live.history.summary')} className={styles.summary}>
      {heardShares(segments).map((share) => (
        <li key={share.genre ?? share.kind}>
          {share.genre && <GenreMark genre={share.genre} genres={share.genres} />}
          <span>{nameOf(share)}</span>
          <strong>{lengthOf(share.durationMs)}</strong>
        </li>
      ))}
    </ul>
  );
}
