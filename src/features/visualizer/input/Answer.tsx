import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../../classify';
import type { InspectedNetwork, WindowVerdict } from '../../../inspect';
import { GenreBars } from '../../../ui';
import { useVerdictText } from '../useVerdictText';
import styles from './Answer.module.css';

const SHOWN = 5;

interface AnswerProps {
  scores: WindowVerdict;
  network: InspectedNetwork;
}

/** What the network says of the window. */
export function Answer({ scores: { verdict, ranking }, network: { card } }: AnswerProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.answer}>
      <h3>{t('network.answer.title')}</h3>
      <VerdictLine verdict={verdict} />
      <GenreBars
        ranking={ranking.slice(0, SHOWN)}
        genres={card.genres}
        threshold={verdict.kind === 'no-music' ? undefined : card.thresholds.notSure}
      />
    </div>
  );
}

function VerdictLine({ verdict }: { verdict: Verdict }) {
  const text = useVerdictText();
  return <p className={styles.verdict}>{text(verdict)}</p>;
}
