import { useEffect, useRef } from 'react';
import type { Player } from './usePlayer';
import styles from './Playhead.module.css';

/** The line that moves over spectrogram and timeline, every frame while the music plays. */
export function Playhead({
  player: { now, playing, timeS },
  durationS,
}: {
  player: Player;
  durationS: number;
}) {
  const line = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let frame = 0;
    const place = () => {
      line.current?.style.setProperty(
        'transform',
        `translateX(${Math.min(100, (100 * now()) / durationS)}%)`,
      );
      if (playing) frame = requestAnimationFrame(place);
    };
    place();
    return () => cancelAnimationFrame(frame);
  }, [now, playing, timeS, durationS]);

  return (
    <div className={styles.way}>
      <div ref={line} className={styles.playhead} />
    </div>
  );
}
