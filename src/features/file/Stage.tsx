import { useCallback, useState, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { indexFrames, type Genre, type TimelineSegment } from '../../classify';
import type { QueueItem, SpectrogramImage } from '../../stores';
import {
  timeTicks,
  formatTime,
  PlayButton,
  Playhead,
  PositionSlider,
  SpectrogramCanvas,
  SpectrogramPlot,
  TimelineBars,
  usePlayer,
} from '../../ui';
import { Readout } from './Readout';
import { segmentAt } from './timeline';
import { TimelineWords } from './TimelineWords';
import { useVerdictText } from './useVerdictText';
import styles from './Stage.module.css';

interface StageProps {
  item: Pick<QueueItem, 'file' | 'label'>;
  segments: readonly TimelineSegment[];
  /** Those that the network tells apart, in the order of its card. */
  genres: readonly Genre[];
  /** Absent while the file is still being listened to. */
  spectrogram: SpectrogramImage | undefined;
  /** Seconds; undefined while only the player may know. */
  durationS: number | undefined;
}

/** Spectrogram, timeline and player on one time axis: hear what was judged when. */
export function Stage({ item, segments, genres, spectrogram, durationS: judgedS }: StageProps) {
  const { file, label } = item;
  const { t } = useTranslation();
  const verdictText = useVerdictText();
  const player = usePlayer(file, indexFrames);
  const [hoverS, setHoverS] = useState<number>();
  const { seek, play, unplayable } = player;
  const knownS = judgedS ?? player.durationS ?? segments.at(-1)?.endS;
  // An empty axis still needs a length to be drawn.
  const durationS = Math.max(knownS ?? 1, 0.01);
  const shownS = Math.min(hoverS ?? player.timeS, durationS);

  const describe = (timeS: number) => {
    const words = { time: formatTime(timeS, durationS), duration: formatTime(durationS, durationS) };
    const segment = segmentAt(segments, timeS);
    return segment
      ? t('file.stage.positionVerdict', { ...words, verdict: verdictText(segment.verdict) })
      : t('file.stage.positionText', words);
  };
  const hover = ({ currentTarget, clientX, pointerType }: PointerEvent) => {
    if (pointerType === 'touch') return;
    const { left, width } = currentTarget.getBoundingClientRect();
    setHoverS(durationS * Math.min(1, Math.max(0, (clientX - left) / width)));
  };
  const playFrom = useCallback(
    (timeS: number) => {
      seek(timeS);
      play();
    },
    [seek, play],
  );
  const hint = () => {
    if (!unplayable) return t('file.stage.hint');
    return file.size > 0 ? t('file.stage.unplayable') : t('file.stage.leftBehind');
  };

  return (
    <section aria-labelledby="stage-title" className={styles.stage}>
      <h3 id="stage-title" className={styles.title}>
        {t('file.stage.title')}
      </h3>
      <div className={styles.transport}>
        <PlayButton player={player} name={label} />
        <Readout timeS={shownS} durationS={knownS} segment={segmentAt(segments, shownS)} />
        <p className={styles.hint}>{hint()}</p>
      </div>

      <SpectrogramPlot
        bandHz={spectrogram?.bandHz ?? []}
        timeTicks={knownS === undefined ? [] : timeTicks(durationS, formatTime)}
        picture={spectrogram && <SpectrogramCanvas spectrogram={spectrogram} />}
        onPointerMove={hover}
        onPointerLeave={() => setHoverS(undefined)}
      >
        <TimelineBars bars={segments} genres={genres} durationS={durationS} />
        {hoverS !== undefined && (
          <div className={styles.hoverLine} style={{ left: `${(100 * hoverS) / durationS}%` }} />
        )}
        <Playhead player={player} durationS={durationS} />
        <PositionSlider
          player={player}
          durationS={durationS}
          label={t('file.stage.position', { name: label })}
          valueText={describe(Math.min(player.timeS, durationS))}
        />
      </SpectrogramPlot>
      {segments.length > 0 && (
        <TimelineWords
          segments={segments}
          genres={genres}
          durationS={durationS}
          onPlay={unplayable ? undefined : playFrom}
        />
      )}
    </section>
  );
}
