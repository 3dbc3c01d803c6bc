import { useTranslation } from 'react-i18next';
import type { NetworkState } from '../../../stores/network';
import { Section, useFigures } from '../../../ui';
import { useCostText } from '../useCostText';
import { useNetworkName } from '../useNetworkName';
import { useVerdictText } from '../useVerdictText';
import { MEASURES, type Measure } from '../view';
import styles from './Comparison.module.css';

/** Two networks in figures, on the same sound. */
export function Comparison({ states }: { states: readonly [NetworkState, NetworkState] }) {
  const { t } = useTranslation();
  const { decimal } = useFigures();
  const cost = useCostText();
  const verdict = useVerdictText();
  const networkName = useNetworkName();
  const total = (state: NetworkState, measure: Measure) =>
    measure === 'milliseconds' ? state.timing?.totalMs : state.summary?.[measure];
  return (
    <Section title={t('network.compare.title')} lead={t('network.compare.lead')} wide>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {states.map(({ summary }, index) => (
              <th key={index} scope="col">
                {summary && networkName(summary.name)}
              </th>
            ))}
            <th scope="col">{t('network.compare.ratio')}</th>
          </tr>
        </thead>
        <tbody>
          {MEASURES.map((measure) => {
            const [one, other] = states.map((state) => total(state, measure));
            return (
              <tr key={measure}>
                <th scope="row">{t(`network.measure.${measure}`)}</th>
                <td>{cost(one, measure)}</td>
                <td>{cost(other, measure)}</td>
                <td>{one && other ? `${decimal(other / one, 2)} ×` : '–'}</td>
              </tr>
            );
          })}
          <tr>
            <th scope="row">{t('network.answer.title')}</th>
            {states.map(({ reading, status }, index) => (
              <td key={index}>
                {reading
                  ? verdict(reading.scores.verdict)
                  : status.kind === 'table' && t('network.compare.untrained')}
              </td>
            ))}
            <td />
          </tr>
        </tbody>
      </table>
    </Section>
  );
}
