import { useTranslation } from 'react-i18next';
import type { Trajectory } from '../../netadapt';
import { PictureSteps, Section } from '../../ui';
import { HowPicture, type HowPart } from './HowPicture';

const PARTS = ['measure', 'propose', 'keep', 'repeat'] as const satisfies readonly HowPart[];

/** The algorithm in four pictures. */
export function HowItWorks({ trajectory: { variant, settings } }: { trajectory: Trajectory }) {
  const { t } = useTranslation();
  const textOf = (part: HowPart): string => {
    if (part === 'keep') return t(`netadapt.how.keep.${variant}`);
    return part === 'propose' ? t(`netadapt.how.propose.${settings.window}`) : t(`netadapt.how.${part}.text`);
  };
  return (
    <Section title={t('netadapt.how.title')} lead={t('netadapt.how.lead')}>
      <PictureSteps
        steps={PARTS.map((part) => ({
          title: t(`netadapt.how.${part}.title`),
          text: textOf(part),
          picture: <HowPicture part={part} />,
        }))}
      />
    </Section>
  );
}
