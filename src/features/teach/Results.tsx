import type { Lesson, LessonResult, Outcome } from '../../teach';
import { ConfusionMatrix, Section, useFigures } from '../../ui';
import { Curve } from './Curve';
import { Doubtful } from './Doubtful';
import styles from './Results.module.css';
import { useTeachText } from './useTeachText';

/** How well the network does, with what can't be known said as plainly as what can. */
export function Results({ lesson, result }: { lesson: Lesson; result: LessonResult }) {
  const { t } = useTeachText();
  const { percent } = useFigures();
  const { validation, unknown, classes, notSure, kept = 0 } = result;
  return (
    <div className={styles.results}>
      <Section title={t('result.title')} lead={validation && t('result.lead')}>
        {lesson.composed && <p>{t('add.exampleNote')}</p>}
        {validation ? (
          <>
            <p className={styles.figure}>
              <strong>{percent(validation.accuracy)}</strong>
              <span>{t('result.right', { right: validation.right, songs: validation.outcomes.length })}</span>
            </p>
            <p>
              {t('result.interval', {
                low: percent(validation.interval95[0]),
                high: percent(validation.interval95[1]),
              })}{' '}
              {t('result.chance', { chance: percent(1 / (classes.length - unknown.length)) })}
            </p>
            {kept > 0 && (
              <p>{t('result.beside', { count: takenForKept(validation.outcomes, classes.length - kept) })}</p>
            )}
            <p>
              {t('result.notSure', {
                threshold: percent(notSure),
                coverage: percent(validation.answered.coverage),
                accuracy: percent(validation.answered.accuracy),
              })}
            </p>
          </>
        ) : (
          <p>{t('result.nothing')}</p>
        )}
        {unknown.length > 0 && (
          <ul className={styles.list}>
            {unknown.map(({ label, reason }) => (
              <li key={label}>{t(`result.${reason}`, { name: classes[label] })}</li>
            ))}
          </ul>
        )}
      </Section>
      {validation && (
        <>
          <Section title={t('result.matrix')} lead={t('result.matrixLead')}>
            <ConfusionMatrix
              label={t('result.matrix')}
              caption={t('result.matrixLead')}
              genres={classes}
              confusion={validation.confusion}
            />
          </Section>
          <Doubtful lesson={lesson} result={result} outcomes={validation.outcomes} />
          {validation.learningCurve.length > 1 && <Curve points={validation.learningCurve} />}
        </>
      )}
    </div>
  );
}

/** Songs that were taken for a genre that was kept. */
function takenForKept(outcomes: readonly Outcome[], own: number): number {
  return outcomes.filter(({ answer }) => answer >= own).length;
}
