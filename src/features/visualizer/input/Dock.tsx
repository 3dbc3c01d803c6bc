import type { WindowScores } from '../../../classify/inspect/types';
import { IconButton } from '../../../ui/Button';
import { formatTime } from '../../../ui/format';
import type { Player } from '../../../ui/usePlayer';
import { useVerdictText } from '../useVerdictText';
import styles from './Dock.module.css';

interface DockProps {
  player: Player;
  /** What the player's button does, in words. */
  label: string;
  scores: WindowScores | undefined;
}

/** Player and answer at the foot of the window, for as long as the music itself is out of sight. */
export function Dock({ player, label, scores }: DockProps) {
  const verdict = useVerdictText();
  return (
    <div className={styles.dock} data-not-exported>
      <IconButton
        icon={player.playing ? 'pause' : 'play'}
        label={label}
        disabled={player.unplayable}
        onClick={player.toggle}
      />
      <span className={styles.time}>{formatTime(player.timeS)}</span>
      <strong>{scores && verdict(scores.verdict)}</strong>
    </div>
  );
}
