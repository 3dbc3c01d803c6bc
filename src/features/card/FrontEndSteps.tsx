import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ModelCard } from '../../models';
import { queueStore, type QueueItem } from '../../stores';
import { PictureSteps, Section, useFigures, useMelWords } from '../../ui';
import { FRONT_END_STEPS, FrontEndPicture } from './FrontEndPicture';
import { windowSeconds } from './windowSeconds';
import styles from './FrontEndSteps.module.css';

/** How sound becomes what the network sees, step by step. */
export function FrontEndSteps({ frontEnd }: Pick<ModelCard, 'frontEnd'>) {
  const { t } = useTranslation();
  const { number } = useFigures();
  const melWords = useMelWords();
  const mel = useStore(queueStore, ({ items }) => lastMel(items));
  const { sampleRate, windowLength, hopLength, fftLength, nMels, paddingBands, frames } = frontEnd;
  const milliseconds = (samples: number) => number((1000 * samples) / sampleRate);
  const words = {
    rate: number(sampleRate / 1000),
    seconds: number(windowSeconds(frontEnd), 2),
    frames,
    frame: milliseconds(windowLength),
    hop: milliseconds(hopLength),
    fft: number(fftLength),
    mels: nMels,
    high: number(sampleRate / 2000),
    bands: nMels + paddingBands,
    padding: paddingBands,
  };
  return (
    <Section wide title={t('card.frontEnd.title')} lead={t('card.frontEnd.lead')}>
      <PictureSteps
        steps={FRONT_END_STEPS.map((step) => ({
          title: t(`card.frontEnd.${step}.title`, words),
          text: t(`card.frontEnd.${step}.text`, words),
          picture: <FrontEndPicture step={step} />,
        }))}
      />
      <p className={styles.agreement}>{melWords(mel)}</p>
    </Section>
  );
}

/** How the frames of the file that was judged last were computed. */
function lastMel(items: readonly QueueItem[]) {
  const last = items.findLast(({ state }) => state.kind === 'done');
  return last?.state.kind === 'done' ? last.state.result.mel : undefined;
}
