import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { liveStore } from '../../stores/live';
import { useFigures } from '../../ui';
import styles from './Vitals.module.css';
import { useWakeLock } from './useWakeLock';

/** One line for whoever wants to know how well this machine keeps up; the soak run reads its bare figures. */
export function Vitals() {
  const { t } = useTranslation();
  const { number, percent, bytes } = useFigures();
  const awake = useWakeLock();
  const reading = useStore(liveStore, ({ reading }) => reading);
  const backend = useStore(liveStore, ({ network }) => network?.runsOn.backend);
  const input = useStore(liveStore, ({ input }) => input);
  const milliseconds = (value: number) => t('live.vitals.milliseconds', { value: number(value) });
  const entries = [
    ...(reading
      ? [
          { name: t('live.vitals.latency'), value: milliseconds(reading.latencyMs) },
          { name: t('live.vitals.step'), value: milliseconds(reading.stepMs) },
          { name: t('live.vitals.updates'), value: number(reading.updates) },
          { name: t('live.vitals.worker'), value: percent(reading.vitals.workerShare) },
          { name: t('live.vitals.dropped'), value: number(reading.vitals.droppedSamples) },
          { name: t('live.vitals.memory'), value: bytes(reading.vitals.networkBytes) },
        ]
      : []),
    ...(backend ? [{ name: t('live.vitals.backend'), value: backend }] : []),
    ...(input
      ? [
          {
            name: t('live.vitals.rate'),
            value: t('live.vitals.kilohertz', { value: number(input.sampleRate / 1000, 2) }),
          },
          {
            name: t('live.vitals.transport'),
            value: t(input.sharedMemory ? 'live.vitals.shared' : 'live.vitals.messages'),
          },
        ]
      : []),
  ];
  return (
    <footer className={styles.vitals}>
      <details>
        <summary>{t('live.vitals.label')}</summary>
        <dl
          id="live-figures"
          aria-label={t('live.vitals.label')}
          data-updates={reading?.updates}
          data-time-s={reading?.timeS}
          data-latency-ms={reading?.latencyMs}
          data-step-ms={reading?.stepMs}
          data-dropped-samples={reading?.vitals.droppedSamples}
          data-worker-share={reading?.vitals.workerShare}
          data-tensors={reading?.vitals.tensors}
          data-network-bytes={reading?.vitals.networkBytes}
        >
          {entries.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt> <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
      {awake && <p>{t('live.vitals.awake')}</p>}
    </footer>
  );
}
