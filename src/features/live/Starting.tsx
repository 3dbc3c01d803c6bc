import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { LiveSource } from '../../live';
import { liveStore } from '../../stores/live';
import { Button, DownloadLine, Icon } from '../../ui';
import styles from './Invitation.module.css';
import { mainControl } from './useMainControlFocus';

/** While the browser asks the person, and the network is on its way. */
export function Starting({ source }: { source: LiveSource }) {
  const { t } = useTranslation();
  const { input, network, progress, stop } = useStore(liveStore);
  const asking = source === 'tab' ? 'live.start.askingTab' : 'live.start.asking';
  return (
    <div role="status" className={styles.starting}>
      <span className={styles.disc} data-waiting>
        <Icon name={source === 'tab' ? 'tab' : 'microphone'} size={56} />
      </span>
      <p>{t(input ? 'live.start.loading' : asking)}</p>
      {!network && <DownloadLine progress={progress} />}
      <Button {...mainControl} onClick={stop}>
        {t('live.start.cancel')}
      </Button>
    </div>
  );
}
