import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { indexFrames } from '../../../classify';
import type { NetworkReading, NetworkEdit, Track } from '../../../inspect';
import { toSpectrogramImage } from '../../../stores';
import {
  timeTicks,
  formatTime,
  PlayButton,
  Playhead,
  PositionSlider,
  SpectrogramCanvas,
  SpectrogramPlot,
  usePlayer,
} from '../../../ui';
import { lookAt } from '../useNetwork';
import { useInSight } from '../useInSight';
import type { ChangeView, View } from '../view';
import { Dock } from './Dock';
import styles from './RecordingPlayer.module.css';

interface RecordingPlayerProps {
  file: File;
  track: Track | undefined;
  reading: NetworkReading | undefined;
  /** Seconds that the network hears at once. */
  windowS: number;
  edits: readonly NetworkEdit[];
  view: View;
  changeView: ChangeView;
}

/** Plays a recording; while it plays, the network looks at the window around the play head, as often as it can. */
export function RecordingPlayer(props: RecordingPlayerProps) {
  const { file, track, reading, windowS, edits, view, changeView } = props;
  const { t } = useTranslation();
  const player = usePlayer(file, indexFrames);
  const { now, playing, seek } = player;
  const { atS, layer } = view;
  const image = useMemo(() => track?.spectrogram && toSpectrogramImage(track.spectrogram), [track]);
  const whole = useRef<HTMLDivElement>(null);
  const inSight = useInSight(whole);
  const durationS = Math.max(track?.durationS ?? player.durationS ?? 1, 0.01);

  useEffect(() => {
    if (!playing) return;
    let frame = 0;
    const follow = () => {
      lookAt(now(), edits, layer);
      frame = requestAnimationFrame(follow);
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [playing, now, edits, layer]);

  const played = useRef(false);
  useEffect(() => {
    // The address follows the play head when it rests, and the play head the address.
    if (!playing && played.current) changeView({ atS: now() });
    played.current = playing;
  }, [playing, now, changeView]);
  useEffect(() => {
    if (!played.current) seek(atS);
  }, [seek, atS]);

  const button = <PlayButton player={player} name={file.name} />;

  return (
    <div ref={whole} className={styles.player}>
      <div className={styles.transport}>
        {button}
        <p className={styles.heard}>
          {reading &&
            t('network.input.window', {
              from: reading.startS.toFixed(1),
              to: (reading.startS + windowS).toFixed(1),
            })}
        </p>
      </div>
      <SpectrogramPlot
        bandHz={image?.bandHz ?? []}
        timeTicks={timeTicks(durationS, formatTime)}
        picture={image && <SpectrogramCanvas spectrogram={image} />}
      >
        {reading && (
          <div
            className={styles.window}
            style={{
              left: `${(100 * reading.startS) / durationS}%`,
              width: `${Math.min(100, (100 * windowS) / durationS)}%`,
            }}
          />
        )}
        <Playhead player={player} durationS={durationS} />
        <PositionSlider
          player={player}
          durationS={durationS}
          label={t('file.stage.position', { name: file.name })}
          valueText={t('file.stage.positionText', {
            time: formatTime(player.timeS),
            duration: formatTime(durationS),
          })}
          onSeek={(timeS) => changeView({ atS: timeS })}
        />
      </SpectrogramPlot>
      {!inSight && <Dock button={button} name={file.name.replace(/\.wav$/, '')} scores={reading?.scores} />}
      {track?.cut && <p className={styles.note}>{t('network.input.cut')}</p>}
    </div>
  );
}
