import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { liveStore } from '../../stores/live';
import { Button } from '../../ui';
import styles from './Controls.module.css';
import { NowPlaying } from './NowPlaying';
import { mainControl } from './useMainControlFocus';

export function Controls() {
  const { t } = useTranslation();
  const { recordingSinceMs, startRecording, stopRecording, stop } = useStore(liveStore);
  const [large, setLarge] = useState(false);
  const isRecording = recordingSinceMs !== undefined;
  return (
    <div role="group" aria-label={t('live.controls.label')} className={styles.controls}>
      <Button icon="expand" onClick={() => setLarge(true)}>
        {t('live.controls.nowPlaying')}
      </Button>
      <Button
        icon={isRecording ? 'stop' : 'record'}
        className={styles.record}
        onClick={() => void (isRecording ? stopRecording() : startRecording())}
      >
        {t(isRecording ? 'live.controls.stopRecording' : 'live.controls.record')}
      </Button>
      <Button {...mainControl} look="primary" icon="stop" onClick={stop}>
        {t('live.controls.stop')}
      </Button>
      {large && <NowPlaying onClose={() => setLarge(false)} />}
    </div>
  );
}
