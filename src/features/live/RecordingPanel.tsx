import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { LONGEST_RECORDING_S } from '../../live';
import { liveStore } from '../../stores/live';
import { Button, formatTime, saveAs, Section } from '../../ui';
import styles from './RecordingPanel.module.css';
import { useObjectUrl } from './useObjectUrl';

/** What the person asked to keep: being recorded, then to play and to save. */
export function RecordingPanel() {
  const { t } = useTranslation();
  const { recording, discardRecording } = useStore(liveStore);
  const url = useObjectUrl(recording.kind === 'done' ? recording.wav : undefined);

  if (recording.kind === 'none') return null;
  if (recording.kind === 'recording') {
    return (
      <Section wide title={t('live.recording.title')}>
        <p className={styles.running}>
          <Elapsed sinceMs={recording.sinceMs} />
          <span>{t('live.recording.limit', { seconds: LONGEST_RECORDING_S })}</span>
        </p>
      </Section>
    );
  }
  const { wav, durationS } = recording;
  return (
    <Section wide title={t('live.recording.title')}>
      <div className={styles.done}>
        <p>{t('live.recording.done', { time: formatTime(durationS) })}</p>
        {url && <audio controls src={url} aria-label={t('live.recording.play')} />}
        <Button icon="download" onClick={() => saveAs('genrescope-recording.wav', wav.type, wav)}>
          {t('live.recording.save')}
        </Button>
        <Button look="quiet" onClick={discardRecording}>
          {t('live.recording.discard')}
        </Button>
      </div>
    </Section>
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
