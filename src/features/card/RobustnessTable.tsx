import { useTranslation } from 'react-i18next';
import type { Robustness } from '../../models';
import { Section, useFigures } from '../../ui';
import { ByPytorch } from './ByPytorch';
import styles from './RobustnessTable.module.css';

/** The changes that have words here, in the order of the table. */
const CHANGES = ['gain', 'equaliser', 'mp3-64k', 'band-8k', 'band-4k', 'replay'] as const;

/** What each change of the sound costs. */
export function RobustnessTable({ robustness }: { robustness: Robustness }) {
  const { t } = useTranslation();
  const { number, percent, points } = useFigures();
  // The same clips each time; they are counted where their confidence is.
  const clips = robustness.replay?.reliability.reduce((sum, bin) => sum + bin.clips, 0);
  const rows = CHANGES.flatMap((change) => {
    const result = robustness.changed[change];
    return result ? [{ change, ...result }] : [];
  });
  return (
    <Section
      wide
      title={t('card.robustness.title')}
      lead={t(clips === undefined ? 'card.robustness.lead' : 'card.robustness.leadOf', {
        clips: number(clips ?? 0),
        unchanged: percent(robustness.unchanged),
      })}
    >
      <table className={styles.table}>
        <caption className="visuallyHidden">{t('card.robustness.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('card.robustness.change')}</th>
            <td className={styles.scale} />
            <th scope="col">{t('card.robustness.accuracy')}</th>
            <th scope="col">{t('card.robustness.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ change, macroAccuracy, loss }) => (
            <tr key={change}>
              <th scope="row">
                {t(`card.robustness.changes.${change}.name`)}
                <small>{t(`card.robustness.changes.${change}.what`)}</small>
              </th>
              <td className={styles.scale} aria-hidden="true">
                <span className={styles.track}>
                  <span className={styles.bar} style={{ width: `${100 * macroAccuracy}%` }} />
                  <span className={styles.unchanged} style={{ left: `${100 * robustness.unchanged}%` }} />
                </span>
              </td>
              <td>{percent(macroAccuracy)}</td>
              <td>{points(-loss)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.legend}>{t('card.robustness.legend')}</p>
      <ByPytorch />
    </Section>
  );
}
