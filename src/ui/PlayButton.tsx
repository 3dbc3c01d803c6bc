import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import type { Player } from './usePlayer';
import styles from './PlayButton.module.css';

/** Plays and pauses; `name` is that of the file. */
export function PlayButton({ player, name }: { player: Player; name: string }) {
  const { t } = useTranslation();
  const { playing, unplayable, toggle } = player;
  return (
    <Button
      look="primary"
      className={styles.play}
      icon={playing ? 'pause' : 'play'}
      disabled={unplayable}
      aria-label={t(playing ? 'file.stage.pause' : 'file.stage.play', { name })}
      onClick={toggle}
    />
  );
}
