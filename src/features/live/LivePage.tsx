import { useEffect } from 'react';
import { useStore } from 'zustand';
import { liveStore } from '../../stores/live';
import { History } from './History';
import { Invitation } from './Invitation';
import styles from './LivePage.module.css';
import { RecordingPanel } from './RecordingPanel';
import { Stage } from './Stage';
import { useDocumentTitle } from './useDocumentTitle';
import { useMainControlFocus } from './useMainControlFocus';

/** Leave it open next to the stereo: it says what is playing. */
export default function LivePage() {
  const status = useStore(liveStore, ({ status }) => status.kind);
  const recordings = useStore(liveStore, ({ recordings }) => recordings.length);
  const page = useMainControlFocus(`${status} ${recordings}`);
  useDocumentTitle();

  useEffect(() => {
    const { watchDevices, leave } = liveStore.getState();
    const unwatch = watchDevices();
    return () => {
      unwatch();
      // Nobody should be listened to by a page that is out of sight.
      leave();
    };
  }, []);

  return (
    <div ref={page} className={styles.page}>
      {status === 'listening' || status === 'interrupted' ? <Stage /> : <Invitation />}
      <RecordingPanel />
      <History />
    </div>
  );
}
