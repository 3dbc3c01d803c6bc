import { useTranslation } from 'react-i18next';
import type { StageCost } from '../../../../inspect';
import { useFigures } from '../../../../ui';
import { Glossed } from '../../glossary/Glossed';
import { useStageText } from '../useStageText';
import styles from './StageCosts.module.css';

/** What each step of a block costs, as figures and as bars. */
export function StageCosts({ stages }: { stages: readonly StageCost[] }) {
  const { t } = useTranslation();
  const { number, percent } = useFigures();
  const { name: nameOf } = useStageText();
  const all = stages.reduce((sum, { multiplyAdds }) => sum + multiplyAdds, 0);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('network.panels.shape.step')}</th>
          <th scope="col">
            <Glossed text={t('network.panels.shape.parameters')} />
          </th>
          <th scope="col">
            <Glossed text={t('network.panels.shape.multiplyAdds')} />
          </th>
          <td className={styles.bars} />
        </tr>
      </thead>
      <tbody>
        {stages.map(({ name, parameters, multiplyAdds }) => (
          <tr key={name}>
            <th scope="row">{nameOf(name)}</th>
            <td>{number(parameters)}</td>
            <td>{number(multiplyAdds)}</td>
            <td className={styles.bars}>
              <span className={styles.bar} style={{ width: `${(88 * multiplyAdds) / all}%` }} />
              <small>{percent(multiplyAdds / all)}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
