import { useEffect } from 'react';
import { useStore } from 'zustand';
import { liveStore } from '../../stores/live';
import { History } from './History';
import { Invitation } from './Invitation';
import styles from './LivePage.module.css';
import { RecordingPanel } from './RecordingPanel';
import { Stage } from './Stage';
import { useMainControlFocus } from './useMainControlFocus';

/** Leave it open next to the stereo: it says what is playing. */
export default function LivePage() {
  const open = useStore(liveStore, ({ status }) => isOpen(status.kind));
  const page = useMainControlFocus(open);

  useEffect(() => {
    const { watchDevices, stop } = liveStore.getState();
    const unwatch = watchDevices();
    return () => {
      unwatch();
      // Nobody should be listened to by a page that is out of sight.
      stop();
    };
  }, []);

  return (
    <div ref={page} className={styles.page}>
      {open ? <Stage /> : <Invitation />}
      <RecordingPanel />
      <History />
    </div>
  );
}

function isOpen(kind: string): boolean {
  return kind === 'listening' || kind === 'interrupted';
}
