import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { LONGEST_RECORDING_S } from '../../live';
import { liveStore, type FinishedRecording } from '../../stores/live';
import { Button, formatTime, saveAs, Section } from '../../ui';
import styles from './RecordingPanel.module.css';
import { useObjectUrl } from './useObjectUrl';

/** What the person asked to keep: being recorded, then to play and to save. */
export function RecordingPanel() {
  const { t } = useTranslation();
  const sinceMs = useStore(liveStore, ({ recordingSinceMs }) => recordingSinceMs);
  const recordings = useStore(liveStore, ({ recordings }) => recordings);

  if (sinceMs === undefined && recordings.length === 0) return null;
  return (
    <Section wide title={t('live.recording.title')}>
      {sinceMs !== undefined && (
        <p className={styles.running}>
          <Elapsed sinceMs={sinceMs} />
          <span>{t('live.recording.limit', { seconds: LONGEST_RECORDING_S })}</span>
        </p>
      )}
      {recordings.length > 0 && (
        <ul className={styles.recordings}>
          {recordings.map((recording) => (
            <Recording key={recording.id} recording={recording} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Recording({ recording: { id, wav, durationS } }: { recording: FinishedRecording }) {
  const { t } = useTranslation();
  const url = useObjectUrl(wav);
  const name = { number: id + 1 };
  return (
    <li className={styles.done}>
      <p>{t('live.recording.done', { ...name, time: formatTime(durationS) })}</p>
      {url && <audio controls src={url} aria-label={t('live.recording.play', name)} />}
      <Button
        icon="download"
        aria-label={t('live.recording.saveLabel', name)}
        onClick={() => saveAs(`genrescope-recording-${id + 1}.wav`, wav.type, wav)}
      >
        {t('live.recording.save')}
      </Button>
      <Button
        look="quiet"
        aria-label={t('live.recording.discardLabel', name)}
        onClick={() => liveStore.getState().discardRecording(id)}
      >
        {t('live.recording.discard')}
      </Button>
    </li>
  );
}

/** How long is being recorded already, second by second. */
function Elapsed({ sinceMs }: { sinceMs: number }) {
  const { t } = useTranslation();
  const [nowMs, setNowMs] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return <strong>{t('live.recording.running', { time: formatTime((nowMs - sinceMs) / 1000) })}</strong>;
}
