import { startTransition, useId, useOptimistic, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton, useFigures } from '../../ui';
import { usePlaying } from './usePlaying';
import { useStepWords } from './useStepWords';
import type { StoryProps } from './stepView';
import styles from './Stepper.module.css';

/** Walks through the steps: buttons, a slider, arrow keys, or by itself. It stays in sight while the page scrolls. */
export function Stepper({ trajectory: { steps }, step, onStep }: StoryProps) {
  const { t } = useTranslation();
  const { percent, finePercent } = useFigures();
  const { milliseconds } = useStepWords();
  const last = steps.length - 1;
  const { playing, toggle, stop } = usePlaying(step, last, onStep);
  const id = useId();
  // The address changes a little later than the slider is dragged.
  const [shown, setShown] = useOptimistic(step);

  const goTo = (next: number) => {
    stop();
    onStep(Math.max(0, Math.min(last, next)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    // The slider knows its keys.
    if (way === undefined || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    goTo(step + way);
  };

  const { latencyMs, accuracy } = steps[step];
  const title = step === 0 ? t('netadapt.stepper.start') : t('netadapt.stepper.step', { step, last });
  const saved = 1 - latencyMs / steps[0].latencyMs;
  const figures = [
    t('netadapt.stepper.latency', { latency: milliseconds(latencyMs) }),
    step === 0 ? '' : t('netadapt.stepper.saved', { share: percent(saved) }),
    t('netadapt.stepper.accuracy', { accuracy: finePercent(accuracy) }),
  ].filter(Boolean);

  return (
    <div
      role="group"
      aria-label={t('netadapt.stepper.label')}
      className={styles.stepper}
      onKeyDown={onKeyDown}
    >
      <div className={styles.controls}>
        <IconButton
          icon={playing ? 'pause' : 'play'}
          label={t(playing ? 'netadapt.stepper.pause' : 'netadapt.stepper.play')}
          onClick={toggle}
        />
        <IconButton
          icon="previous"
          label={t('netadapt.stepper.previous')}
          aria-disabled={step === 0}
          onClick={() => goTo(step - 1)}
        />
        <input
          type="range"
          aria-label={t('netadapt.stepper.slider')}
          aria-describedby={id}
          aria-valuetext={title}
          min={0}
          max={last}
          value={shown}
          className={styles.slider}
          onChange={({ currentTarget }) => {
            const next = Number(currentTarget.value);
            startTransition(() => {
              setShown(next);
              goTo(next);
            });
          }}
        />
        <IconButton
          icon="next"
          label={t('netadapt.stepper.next')}
          aria-disabled={step === last}
          onClick={() => goTo(step + 1)}
        />
      </div>
      <p id={id} className={styles.figures} role="status">
        <strong>{title}</strong>
        {figures.map((figure) => (
          <span key={figure}>{figure}</span>
        ))}
      </p>
    </div>
  );
}
