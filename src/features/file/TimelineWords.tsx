import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineSegment } from '../../classify/types';
import { formatTime } from '../../ui/format';
import { genreColour } from '../../ui/genreColours';
import { Icon } from '../../ui/Icon';
import { genresHeard, timelineRuns } from './timeline';
import { useVerdictText } from './useVerdictText';
import styles from './TimelineWords.module.css';

interface TimelineWordsProps {
  segments: readonly TimelineSegment[];
  onPlay: (timeS: number) => void;
}

/** The legend of the timeline's colours, and the whole timeline as a list of words to play from. */
export function TimelineWords({ segments, onPlay }: TimelineWordsProps) {
  const { t } = useTranslation();
  const verdictText = useVerdictText();
  // A long file has hundreds of runs: they are made when somebody looks.
  const [open, setOpen] = useState(false);
  const runs = timelineRuns(segments);
  return (
    <div className={styles.words}>
      <ul className={styles.legend} aria-label={t('file.stage.legend')}>
        {genresHeard(runs).map((genre) => (
          <li key={genre}>
            <span className={styles.swatch} style={{ background: genreColour(genre) }} />
            {t(`genres.${genre}`)}
          </li>
        ))}
        {runs.some(({ kind }) => kind === 'not-sure') && (
          <li>
            <span className={`${styles.swatch} ${styles.notSure}`} />
            {t('file.stage.legendNotSure')}
          </li>
        )}
        {runs.some(({ kind }) => kind === 'no-music') && (
          <li>
            <span className={`${styles.swatch} ${styles.noMusic}`} />
            {t('file.stage.noMusic')}
          </li>
        )}
      </ul>
      <details
        onToggle={({ currentTarget }) => {
          setOpen(currentTarget.open);
        }}
      >
        <summary>{t('file.stage.text')}</summary>
        <ol aria-label={t('file.stage.textPlay')} className={styles.list}>
          {open &&
            runs.map((run) => {
              const words = {
                start: formatTime(run.startS),
                end: formatTime(run.endS),
                verdict: verdictText(run),
              };
              return (
                <li key={run.startS}>
                  <button
                    type="button"
                    onClick={() => {
                      onPlay(run.startS);
                    }}
                  >
                    <Icon name="play" size={14} />
                    {t('file.stage.textItem', words)}
                  </button>
                </li>
              );
            })}
        </ol>
      </details>
    </div>
  );
}
