import { useTranslation } from 'react-i18next';
import type { InspectedNetwork, WindowVerdict } from '../../../inspect';
import { GenreBars } from '../../../ui';
import { useVerdictText } from '../useVerdictText';
import styles from './Answer.module.css';

const SHOWN = 5;

/** What the network says of the window. */
export function Answer({ scores, network }: { scores: WindowVerdict; network: InspectedNetwork }) {
  const { verdict, ranking } = scores;
  const { t } = useTranslation();
  const verdictText = useVerdictText();
  return (
    <div className={styles.answer}>
      <h3>{t('network.answer.title')}</h3>
      <p className={styles.verdict}>{verdictText(verdict)}</p>
      <GenreBars
        ranking={ranking.slice(0, SHOWN)}
        genres={network.card.genres}
        threshold={verdict.kind === 'no-music' ? undefined : network.card.thresholds.notSure}
      />
    </div>
  );
}
