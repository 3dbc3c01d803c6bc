import { useTranslation } from 'react-i18next';
import type { NetworkSummary } from '../../../inspect';
import type { NetworkState } from '../../../stores/network';
import { useCostText } from '../useCostText';
import { useVerdictText } from '../useVerdictText';
import styles from './WhatIf.module.css';

interface EffectProps {
  state: NetworkState;
  /** As trained, and as edited. */
  summaries: readonly [NetworkSummary, NetworkSummary];
}

/** Verdict, cost and time, before and after. */
export function Effect({ state, summaries: [before, after] }: EffectProps) {
  const { t } = useTranslation();
  const cost = useCostText();
  const verdict = useVerdictText();
  const { originalReading, reading, originalTiming, timing } = state;
  const rows = [
    {
      label: t('network.answer.title'),
      before: originalReading && verdict(originalReading.scores.verdict),
      after: reading && verdict(reading.scores.verdict),
    },
    ...(['parameters', 'multiplyAdds'] as const).map((measure) => ({
      label: t(`network.measure.${measure}`),
      before: cost(before[measure], measure),
      after: cost(after[measure], measure),
    })),
    {
      label: t('network.measure.milliseconds'),
      before: originalTiming && cost(originalTiming.totalMs, 'milliseconds'),
      after: timing && cost(timing.totalMs, 'milliseconds'),
    },
  ];
  return (
    <table className={styles.effect}>
      <caption className="visuallyHidden">{t('network.whatIf.effect')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('network.whatIf.before')}</th>
          <th scope="col">{t('network.whatIf.after')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, before, after }) => (
          <tr key={label} data-changed={before !== after}>
            <th scope="row">{label}</th>
            <td>{before ?? '–'}</td>
            <td>{after ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
