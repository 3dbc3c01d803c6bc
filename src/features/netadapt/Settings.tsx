import { useTranslation } from 'react-i18next';
import type { Trajectory } from '../../netadapt';
import { Section, TermList, useFigures } from '../../ui';

/** How this run was set up, so that it can be judged and done again. */
export function Settings({
  trajectory: { variant, settings, validation, latency },
}: {
  trajectory: Trajectory;
}) {
  const { t } = useTranslation();
  const { number, finePercent, percent, decimal, date } = useFigures();
  return (
    <Section title={t('netadapt.settings.title')}>
      <TermList
        columns
        entries={[
          { term: t('netadapt.settings.variant'), text: t(`netadapt.settings.variants.${variant}`) },
          {
            term: t('netadapt.settings.step'),
            text: t('netadapt.settings.stepText', {
              share: finePercent(settings.stepShare),
              decay: decimal(settings.decay, 2),
            }),
          },
          { term: t('netadapt.settings.budget'), text: percent(settings.budgetShare) },
          {
            term: t('netadapt.settings.tuning'),
            text: t('netadapt.settings.tuningText', {
              updates: number(settings.shortUpdates),
              batch: number(settings.batch),
            }),
          },
          {
            term: t('netadapt.settings.validation'),
            text: t('netadapt.settings.validationText', {
              clips: number(validation.clips),
              windows: number(validation.windows),
            }),
          },
          { term: t('netadapt.settings.score'), text: t(`netadapt.settings.scores.${settings.score}`) },
          ...(settings.tolerance > 0
            ? [
                {
                  term: t('netadapt.settings.tolerance'),
                  text: t('netadapt.settings.toleranceText', { tolerance: decimal(settings.tolerance, 3) }),
                },
              ]
            : []),
        ]}
      />
      <TermList
        entries={[
          {
            term: t('netadapt.settings.measured'),
            text: t('netadapt.settings.measuredText', {
              machine: latency.machine,
              engine: latency.engine,
              date: date(latency.date),
            }),
          },
        ]}
      />
    </Section>
  );
}
