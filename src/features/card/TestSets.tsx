import { useTranslation } from 'react-i18next';
import type { CrossValidation } from '../../models';
import { Section, useFigures } from '../../ui';
import { gtzan } from './headline';
import { testGroups, type TestRow } from './testRows';
import type { Interval } from '../../scores';
import styles from './TestSets.module.css';

/** Every test by set, by how sure its labels are, by source and by length; and the figure that papers report. */
export function TestSets({ scores, genres }: { scores: CrossValidation; genres: number }) {
  const { t } = useTranslation();
  const { number, percent, finePercent } = useFigures();
  const sources: Partial<Record<string, string>> = t('card.tests.sources', { returnObjects: true });
  const trusts: Partial<Record<string, string>> = t('card.tests.trusts', { returnObjects: true });
  const published = gtzan(scores);

  const partName = (part: TestRow['part']) => {
    if (typeof part === 'string') return t(`card.tests.parts.${part}`, { genres });
    if ('trust' in part) return trusts[part.trust] ?? part.trust;
    return sources[part.source] ?? part.source;
  };
  const share = (value: number, interval: Interval | undefined) => (
    <td>
      {percent(value)}
      {interval && (
        <small>{t('card.range', { low: percent(interval[0]), high: percent(interval[1]) })}</small>
      )}
    </td>
  );

  return (
    <Section wide title={t('card.tests.title')} lead={t('card.tests.lead')}>
      {published && (
        <p className={styles.published}>
          {t('card.tests.published', {
            clips: number(published.clips),
            accuracy: finePercent(published.accuracy),
            macro: finePercent(published.macroAccuracy),
            low: percent(published.interval95[0]),
            high: percent(published.interval95[1]),
          })}
        </p>
      )}
      <div className={styles.scroll} role="group" aria-label={t('card.tests.title')} tabIndex={0}>
        <table className={styles.table}>
          <caption className="visuallyHidden">{t('card.tests.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('card.tests.test')}</th>
              <th scope="col">{t('card.tests.clips')}</th>
              <th scope="col">{t('card.tests.accuracy')}</th>
              <th scope="col">{t('card.tests.macro')}</th>
              <th scope="col">{t('card.tests.top3')}</th>
            </tr>
          </thead>
          {testGroups(scores).map(({ set, rows }) => (
            <tbody key={set}>
              <tr>
                <th scope="rowgroup" colSpan={5}>
                  {t(`card.tests.sets.${set}`)}
                </th>
              </tr>
              {rows.map((row) => (
                <tr key={JSON.stringify(row.part)}>
                  <th scope="row">{partName(row.part)}</th>
                  <td>{number(row.clips)}</td>
                  {share(row.accuracy, row.accuracyInterval)}
                  {share(row.macroAccuracy, row.macroInterval)}
                  <td>{row.top3 === undefined ? '–' : percent(row.top3)}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </Section>
  );
}
