import { useTranslation } from 'react-i18next';
import type { Inspector, NetworkReading } from '../../../inspect';
import { maskedSound } from '../../../inspect/saliency';
import { Button } from '../../../ui';
import { useSound } from './useSound';
import styles from './WhyPanel.module.css';

const SOUNDS = ['whole', 'kept', 'rest'] as const;

interface ListenProps {
  inspector: Inspector;
  reading: NetworkReading;
  mask: Float32Array;
  rest: Float32Array;
}

/** Buttons to hear the window as it is, only what mattered of it, and all but that. */
export function Listen({ inspector, reading, mask, rest }: ListenProps) {
  const { t } = useTranslation();
  const { frontEnd } = inspector.network.card;
  const { playing, play, stop } = useSound<(typeof SOUNDS)[number]>(frontEnd.sampleRate);

  async function hear(name: (typeof SOUNDS)[number]) {
    const { track, startS } = reading;
    const samples = await inspector.samples({ track, startS });
    play(name, name === 'whole' ? samples : maskedSound(samples, frontEnd, name === 'kept' ? mask : rest));
  }

  return (
    <div className={styles.listen} data-not-exported>
      {SOUNDS.map((name) => (
        <Button
          key={name}
          icon={playing === name ? 'pause' : 'play'}
          aria-pressed={playing === name}
          onClick={() => {
            if (playing === name) stop();
            else void hear(name);
          }}
        >
          {t(`network.why.sounds.${name}`)}
        </Button>
      ))}
    </div>
  );
}
