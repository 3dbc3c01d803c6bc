import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { queueStore } from '../../stores';
import { Tags } from '../../ui';
import { Details } from './Details';
import { Ranking } from './Ranking';
import { Stage } from './Stage';
import { VerdictHeadline } from './VerdictHeadline';
import { useCard } from './useVerdict';
import styles from './Result.module.css';

const NONE: readonly string[] = [];

/** What was heard in the chosen file, while it is being heard and after. */
export function Result() {
  const { t } = useTranslation();
  const card = useCard();
  const item = useStore(queueStore, ({ items, selectedId }) => items.find(({ id }) => id === selectedId));

  if (!item) {
    return <p className={styles.none}>{t('file.result.none')}</p>;
  }
  const { label, state } = item;
  const result = state.kind === 'done' ? state.result : undefined;
  const genres = result?.genres ?? card?.genres ?? NONE;
  const segments = state.kind === 'running' ? state.segments : (result?.timeline ?? []);
  return (
    <section aria-label={t('file.result.label', { name: label })} className={styles.result}>
      <VerdictHeadline item={item} />
      {state.kind !== 'failed' && state.kind !== 'cancelled' && (
        <Stage
          key={item.id}
          item={item}
          segments={segments}
          genres={genres}
          spectrogram={result?.spectrogram}
          durationS={result?.durationS}
        />
      )}
      {result && (
        <>
          <div className={styles.columns}>
            <Ranking result={result} />
            <Tags tags={result.tags} />
          </div>
          <Details result={result} />
        </>
      )}
    </section>
  );
}
