import { useTranslation } from 'react-i18next';
import type { Trajectory } from '../../netadapt';
import { Section } from '../../ui';
import { ProposalPlane } from './ProposalPlane';
import { weighProposals } from './weighProposals';

interface ProposalsProps {
  trajectory: Trajectory;
  step: number;
  /** Index of the proposal under the pointer, and of the one that was chosen. */
  pointed: number | undefined;
  chosen: number | undefined;
  onPoint: (index: number | undefined) => void;
  onChoose: (index: number) => void;
}

/** What could have been done in a step, what was, and why. */
export function Proposals({ trajectory, step, pointed, chosen, onPoint, onChoose }: ProposalsProps) {
  const { t } = useTranslation();
  const { steps, settings } = trajectory;
  const { proposals, kept, reason } = steps[step];
  if (proposals.length === 0) {
    return (
      <Section title={t('netadapt.proposals.title')}>
        <p>{t('netadapt.proposals.none')}</p>
      </Section>
    );
  }
  const before = steps[step - 1];
  return (
    <Section
      title={t('netadapt.proposals.title')}
      lead={t('netadapt.proposals.lead', {
        count: proposals.length,
        cost: t(`netadapt.proposals.costs.${settings.score}`),
      })}
    >
      <ProposalPlane
        proposals={weighProposals(steps[step], before, settings.score)}
        table={before.table}
        kept={kept}
        reason={reason}
        score={settings.score}
        pointed={pointed}
        chosen={chosen}
        onPoint={onPoint}
        onChoose={onChoose}
      />
    </Section>
  );
}
