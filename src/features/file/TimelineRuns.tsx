import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, formatTime, Icon } from '../../ui';
import type { TimelineRun } from './timeline';
import { useVerdictText } from './useVerdictText';
import styles from './TimelineWords.module.css';

/** Runs that are listed before a button offers the rest: a long file has thousands. */
const LISTED = 200;

interface TimelineRunsProps {
  runs: readonly TimelineRun[];
  durationS: number;
  /** Plays from a moment on; absent where the file can't be played. */
  onPlay: ((timeS: number) => void) | undefined;
}

type RunProps = TimelineRun & Pick<TimelineRunsProps, 'durationS' | 'onPlay'>;

/** Drawn again only where something of it changed, though its list grows while the file is listened to. */
const Run = memo(function Run({ startS, endS, durationS, onPlay, ...answer }: RunProps) {
  const { t } = useTranslation();
  const verdictText = useVerdictText();
  const text = t('file.stage.textItem', {
    start: formatTime(startS, durationS),
    end: formatTime(endS, durationS),
    verdict: verdictText(answer),
  });
  return (
    <li>
      {onPlay ? (
        <button type="button" onClick={() => onPlay(startS)}>
          <Icon name="play" size={14} />
          {text}
        </button>
      ) : (
        <span>{text}</span>
      )}
    </li>
  );
});

/** The whole timeline as a list of words, to play from where that can be. */
export function TimelineRuns({ runs, durationS, onPlay }: TimelineRunsProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const listed = all ? runs : runs.slice(0, LISTED);
  return (
    <>
      <ol aria-label={onPlay ? t('file.stage.textPlay') : t('file.stage.text')} className={styles.list}>
        {listed.map((run) => (
          <Run key={run.startS} {...run} durationS={durationS} onPlay={onPlay} />
        ))}
      </ol>
      {runs.length > listed.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('file.stage.textAll', { count: runs.length })}
        </Button>
      )}
    </>
  );
}
