import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { deviceLatencyStore } from '../../stores/netadapt';
import { Button, ProgressBar, Section, Trouble } from '../../ui';
import type { StoryProps } from './stepView';
import styles from './Device.module.css';
import { DeviceResult } from './DeviceResult';

/** The measurement that the latency table was made by, on the device of whoever looks at the page. */
export function Device({ trajectory: { steps }, step }: Omit<StoryProps, 'onStep'>) {
  const { t } = useTranslation();
  const { status, measure, cancel } = useStore(deviceLatencyStore);
  const start = () => void measure(steps.map(({ table }) => table));

  return (
    <Section title={t('netadapt.device.title')} lead={t('netadapt.device.lead')}>
      {status.kind === 'running' && (
        <div className={styles.running}>
          <p>{t('netadapt.device.running')}</p>
          <ProgressBar label={t('netadapt.device.progress')} fraction={status.fraction} />
          <Button icon="cancel" onClick={cancel}>
            {t('netadapt.device.cancel')}
          </Button>
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
      {(status.kind === 'idle' || status.kind === 'done') && (
        <Button
          look={status.kind === 'idle' ? 'primary' : 'plain'}
          icon={status.kind === 'idle' ? 'play' : 'retry'}
          className={styles.start}
          onClick={start}
        >
          {t(status.kind === 'idle' ? 'netadapt.device.start' : 'netadapt.device.again')}
        </Button>
      )}
    </Section>
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
