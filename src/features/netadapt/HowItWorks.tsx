import { useTranslation } from 'react-i18next';
import type { Trajectory } from '../../classify/trajectory';
import { Section } from '../../ui/Section';
import { HowPicture, type HowPart } from './HowPicture';
import styles from './HowItWorks.module.css';

const PARTS = ['measure', 'propose', 'keep', 'repeat'] as const satisfies readonly HowPart[];

/** The algorithm in four pictures. */
export function HowItWorks({ variant }: { variant: Trajectory['variant'] }) {
  const { t } = useTranslation();
  return (
    <Section title={t('netadapt.how.title')} lead={t('netadapt.how.lead')}>
      <ol className={styles.parts}>
        {PARTS.map((part) => (
          <li key={part}>
            <HowPicture part={part} />
            <h3>{t(`netadapt.how.${part}.title`)}</h3>
            <p>{part === 'keep' ? t(`netadapt.how.keep.${variant}`) : t(`netadapt.how.${part}.text`)}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
