import { useEffect, useState } from 'react';
import { formatTime } from '../../ui';
import styles from './Classes.module.css';
import { useTeachText } from './useTeachText';

/** That the microphone is recorded, for which class, and for how long by now. */
export function Recording({ name }: { name: string }) {
  const { t } = useTeachText();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const startMs = performance.now();
    const ticking = setInterval(() => setSeconds((performance.now() - startMs) / 1000), 250);
    return () => clearInterval(ticking);
  }, []);
  return (
    <p className={styles.hint}>
      <span role="status">{t('classes.recording', { name })}</span>{' '}
      <span role="timer">{formatTime(seconds)}</span>
    </p>
  );
}
