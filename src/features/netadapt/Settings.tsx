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
  const entries = [
    ['variant', t(`netadapt.settings.variants.${variant}`)],
    ['window', t(`netadapt.settings.windows.${settings.window}`)],
    [
      'step',
      t('netadapt.settings.stepText', {
        share: finePercent(settings.stepShare),
        decay: decimal(settings.decay, 2),
      }),
    ],
    ['budget', percent(settings.budgetShare)],
    [
      'tuning',
      t('netadapt.settings.tuningText', {
        updates: number(settings.shortUpdates),
        batch: number(settings.batch),
      }),
    ],
    [
      'validation',
      t('netadapt.settings.validationText', {
        clips: number(validation.clips),
        windows: number(validation.windows),
      }),
    ],
    ['score', t(`netadapt.settings.scores.${settings.score}`)],
    ['tolerance', t('netadapt.settings.toleranceText', { tolerance: decimal(settings.tolerance, 3) })],
  ] as const;
  const { machine, engine } = latency;
  return (
    <Section title={t('netadapt.settings.title')}>
      <TermList
        columns
        entries={entries
          .filter(([name]) => name !== 'tolerance' || settings.tolerance > 0)
          .map(([name, text]) => ({ term: t(`netadapt.settings.${name}`), text }))}
      />
      <TermList
        entries={[
          {
            term: t('netadapt.settings.measured'),
            text: t('netadapt.settings.measuredText', { machine, engine, date: date(latency.date) }),
          },
        ]}
      />
    </Section>
  );
}
