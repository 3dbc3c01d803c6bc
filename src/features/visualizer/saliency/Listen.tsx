import { useTranslation } from 'react-i18next';
import type { ModelCard } from '../../../models';
import { maskedSound } from '../../../inspect/saliency';
import { Button } from '../../../ui';
import { useSound } from '../useSound';
import styles from './WhyPanel.module.css';

const SOUNDS = ['whole', 'kept', 'rest'] as const;

interface ListenProps {
  /** Of the window, mono, 16 kHz. */
  samples: Float32Array;
  frontEnd: ModelCard['frontEnd'];
  mask: Float32Array;
  rest: Float32Array;
}

/** Buttons to hear the window as it is, only what mattered of it, and all but that. */
export function Listen({ samples, frontEnd, mask, rest }: ListenProps) {
  const { t } = useTranslation();
  const { playing, play, stop } = useSound<(typeof SOUNDS)[number]>(frontEnd.sampleRate);
  const soundOf = (name: (typeof SOUNDS)[number]) =>
    name === 'whole' ? samples : maskedSound(samples, frontEnd, name === 'kept' ? mask : rest);
  return (
    <div className={styles.listen} data-not-exported>
      {SOUNDS.map((name) => (
        <Button
          key={name}
          icon={playing === name ? 'pause' : 'play'}
          aria-pressed={playing === name}
          onClick={() => {
            if (playing === name) stop();
            else play(name, soundOf(name));
          }}
        >
          {t(`network.why.sounds.${name}`)}
        </Button>
      ))}
    </div>
  );
}
