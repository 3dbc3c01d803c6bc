import type { KeyboardEvent } from 'react';
import type { Player } from './usePlayer';
import styles from './PositionSlider.module.css';

interface PositionSliderProps {
  player: Player;
  durationS: number;
  /** What it is the position of, read out. */
  label: string;
  /** The position in words. */
  valueText: string;
  /** Told of every position that the person chooses, in seconds. */
  onSeek?: (timeS: number) => void;
}

/** Lies unseen over a picture with a time axis: a click plays from there, keys move, space plays and pauses. */
export function PositionSlider({ player, durationS, label, valueText, onSeek }: PositionSliderProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    player.toggle();
  };
  return (
    <input
      type="range"
      className={styles.position}
      aria-label={label}
      aria-valuetext={valueText}
      disabled={player.unplayable}
      min={0}
      max={durationS}
      step={Math.min(0.5, durationS / 10)}
      value={Math.min(player.timeS, durationS)}
      onChange={({ currentTarget }) => {
        player.seek(currentTarget.valueAsNumber);
        onSeek?.(currentTarget.valueAsNumber);
      }}
      onPointerUp={player.play}
      onKeyDown={onKeyDown}
    />
  );
}
