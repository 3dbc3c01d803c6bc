import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { NetworkReading, TensorShape } from '../../../inspect';
import type { SoundStatus } from '../../../stores/network';
import { Button, Trouble, useFigures } from '../../../ui';
import { useInSight } from '../useInSight';
import { Dock } from './Dock';
import { listenAgain, listenOn } from './listenAgain';
import { WindowPicture } from './WindowPicture';
import styles from './RecordingPlayer.module.css';

interface MicrophonePlayerProps {
  sound: SoundStatus;
  reading: NetworkReading | undefined;
  /** Of what the network hears at once. */
  inputShape: TensorShape;
  /** Seconds of it. */
  windowS: number;
  listening: boolean;
  onListen: (listening: boolean) => void;
}

/** Listens when it is told to; the network looks at the last seconds all the time. */
export function MicrophonePlayer(props: MicrophonePlayerProps) {
  const { sound, reading, inputShape, windowS, listening, onListen } = props;
  const { decimal } = useFigures();
  const { t } = useTranslation();
  const [mel, frame] = inputShape;
  const on = listening && sound.kind !== 'failed';
  const whole = useRef<HTMLDivElement>(null);
  const inSight = useInSight(whole);
  const interruption = on && sound.kind === 'ready' ? sound.interruption : undefined;
  const button = (
    <Button
      look="primary"
      icon="microphone"
      aria-pressed={on}
      onClick={() => (listening && !on ? listenAgain() : onListen(!on))}
    >
      {t(on ? 'network.input.stop' : 'network.input.start')}
    </Button>
  );
  return (
    <div ref={whole} className={styles.player}>
      <div className={styles.transport}>
        {button}
        <p className={styles.heard}>
          {on && !interruption && t('network.input.live', { seconds: decimal(windowS, 1) })}
          {!on && t('network.input.private')}
        </p>
      </div>
      {interruption && (
        <Trouble
          message={t(`live.trouble.${interruption}`)}
          action={t('live.trouble.goOn')}
          onAction={listenOn}
        />
      )}
      {reading && <WindowPicture input={reading.input} mel={mel} frame={frame} />}
      {!inSight && (
        <Dock
          button={button}
          name={interruption ? t('live.answer.nothing') : t('network.input.microphone')}
          scores={reading?.scores}
        />
      )}
    </div>
  );
}
