import { useTranslation } from 'react-i18next';
import { runnerUp, type Choice, type WeighedProposal } from './weighProposals';
import styles from './ScatterPlot.module.css';
import { useStepWords } from './useStepWords';

/** Milliseconds that rates of loss are told for: a tenth is about what a step saves. */
const RATE_MS = 0.1;

/** Why one proposal was kept, in a sentence with its numbers, and what the next best would have been. */
export function KeptReason({ proposals, table, kept, reason, score }: Choice) {
  const { t } = useTranslation();
  const { target, milliseconds, lost } = useStepWords();
  if (reason === 'start') return null;
  const second = runnerUp(proposals, kept, reason);
  const words = (proposal: WeighedProposal) => ({
    target: target(proposal.target, table),
    saved: milliseconds(proposal.savedMs, 3),
    lost: lost(proposal.lost, score),
    rate: lost((proposal.lost / proposal.savedMs) * RATE_MS, score),
    per: milliseconds(RATE_MS, 1),
  });
  return (
    <p className={styles.reason}>
      {t(`netadapt.reason.${reason}`, words(proposals[kept]))}{' '}
      {second && t(`netadapt.reason.second.${reason}`, words(second))}
    </p>
  );
}
