import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { liveStore } from '../../stores/live';
import { Confidence, GenreMark } from '../../ui';
import styles from './Answer.module.css';
import { useAnswerWords } from './useAnswerWords';

const NONE: readonly string[] = [];

/** What is playing, in the largest letters of the page. */
export function Answer() {
  const { t } = useTranslation();
  const { title, confidence, outside, hint } = useAnswerWords();
  const kind = useStore(liveStore, ({ status, verdict }) =>
    status.kind === 'interrupted' ? status.kind : (verdict?.kind ?? 'waiting'),
  );
  const genre = useStore(liveStore, ({ verdict }) => (verdict?.kind === 'genre' ? verdict.genre : undefined));
  const genres = useStore(liveStore, ({ network }) => network?.card.genres ?? NONE);
  return (
    <section aria-label={t('live.answer.title')} className={styles.answer} data-kind={kind}>
      <div className={styles.words}>
        {genre && <GenreMark genre={genre} genres={genres} className={styles.mark} />}
        <h2>{title}</h2>
        {confidence && <Confidence words={confidence} />}
      </div>
      <p className={styles.hint}>{hint}</p>
      <p role="status" className="visuallyHidden">
        {[title, outside].filter(Boolean).join(', ')}
      </p>
    </section>
  );
}
