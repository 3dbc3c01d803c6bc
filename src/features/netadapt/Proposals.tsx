import { useTranslation } from 'react-i18next';
import { Section } from '../../ui';
import { ProposalPlane, type ProposalCursor } from './ProposalPlane';
import type { StoryProps } from './stepView';
import { weighProposals } from './weighProposals';

type ProposalsProps = Omit<StoryProps, 'onStep'> & ProposalCursor;

/** What could have been done in a step, what was, and why. */
export function Proposals({ trajectory, step, ...cursor }: ProposalsProps) {
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
        {...cursor}
      />
    </Section>
  );
}
