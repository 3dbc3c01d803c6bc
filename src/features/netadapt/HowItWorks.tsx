import { useTranslation } from 'react-i18next';
import type { Trajectory } from '../../netadapt';
import { PictureSteps, Section } from '../../ui';
import { HowPicture, type HowPart } from './HowPicture';

const PARTS = ['measure', 'propose', 'keep', 'repeat'] as const satisfies readonly HowPart[];

/** The algorithm in four pictures. */
export function HowItWorks({ variant }: { variant: Trajectory['variant'] }) {
  const { t } = useTranslation();
  return (
    <Section title={t('netadapt.how.title')} lead={t('netadapt.how.lead')}>
      <PictureSteps
        steps={PARTS.map((part) => ({
          title: t(`netadapt.how.${part}.title`),
          text: part === 'keep' ? t(`netadapt.how.keep.${variant}`) : t(`netadapt.how.${part}.text`),
          picture: <HowPicture part={part} />,
        }))}
      />
    </Section>
  );
}
