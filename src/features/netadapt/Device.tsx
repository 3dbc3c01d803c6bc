import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { deviceLatencyStore } from '../../stores/netadapt';
import { Button, ProgressBar, Section, Trouble } from '../../ui';
import type { StoryProps } from './stepView';
import styles from './Device.module.css';
import { DeviceResult } from './DeviceResult';

/** What the button does in each state. */
const DOES = {
  idle: { icon: 'play', text: 'start' },
  running: { icon: 'cancel', text: 'cancel' },
  done: { icon: 'retry', text: 'again' },
} as const;

/** The measurement that the latency table was made by, on the device of whoever looks at the page. */
export function Device({ trajectory: { steps }, step }: Omit<StoryProps, 'onStep'>) {
  const { t } = useTranslation();
  const { status, measure, cancel } = useStore(deviceLatencyStore);
  const start = () => void measure(steps.map(({ table }) => table));
  // A measurement is of the device left alone: not while other pages are used.
  useEffect(
    () => () => {
      const { status, cancel } = deviceLatencyStore.getState();
      if (status.kind === 'running') cancel();
    },
    [],
  );

  return (
    <Section title={t('netadapt.device.title')} lead={t('netadapt.device.lead')}>
      {status.kind === 'running' && (
        <div className={styles.running}>
          <p>{t('netadapt.device.running')}</p>
          <ProgressBar label={t('netadapt.device.progress')} fraction={status.fraction} />
        </div>
      )}
      {status.kind === 'failed' && (
        <Trouble
          message={t('netadapt.device.failed', { message: messageOf(status.error) })}
          action={t('netadapt.retry')}
          onAction={start}
        />
      )}
      {status.kind === 'done' && <DeviceResult steps={steps} latency={status.latency} step={step} />}
      {status.kind !== 'failed' && (
        // One button, which keeps the focus, whatever it does now.
        <Button
          look={status.kind === 'idle' ? 'primary' : 'plain'}
          icon={DOES[status.kind].icon}
          className={styles.start}
          onClick={status.kind === 'running' ? cancel : start}
        >
          {t(`netadapt.device.${DOES[status.kind].text}`)}
        </Button>
      )}
    </Section>
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
