import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { rankGenres } from '../../scores';
import { liveStore } from '../../stores/live';
import { IconButton, formatTime, useGenreColour, GenreMark, useFigures, useGenreName } from '../../ui';
import styles from './NowPlaying.module.css';
import { useAnswerWords } from './useAnswerWords';
import { useFullScreenDialog } from './useFullScreenDialog';

/** What would be written as 0 %. */
const LEAST_SHOWN = 0.005;

/** What is playing, over the whole screen, to be read from across a room. */
export function NowPlaying({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { percent } = useFigures();
  const genreName = useGenreName();
  const genreColour = useGenreColour();
  const { verdict, history } = useStore(liveStore);
  const { title, confidence, outside } = useAnswerWords();
  const dialog = useFullScreenDialog(onClose);
  const genre = verdict?.kind === 'genre' ? verdict.genre : undefined;
  const genres = verdict?.scores.genres ?? [];
  const segment = history.segments.at(-1);
  const since = segment?.kind === verdict?.kind && segment?.genre === genre ? segment : undefined;
  const others =
    verdict && verdict.kind !== 'silence' && verdict.kind !== 'no-music'
      ? rankGenres(verdict.scores)
          .slice(0, 3)
          .filter(({ genre: other, probability }) => other !== genre && probability >= LEAST_SHOWN)
      : [];

  return (
    <dialog
      ref={dialog}
      aria-label={t('live.nowPlaying.label')}
      className={styles.screen}
      style={genre === undefined ? undefined : { color: genreColour(genre, genres) }}
      data-kind={verdict?.kind ?? 'none'}
    >
      <IconButton
        icon="cancel"
        className={styles.close}
        label={t('live.nowPlaying.close')}
        onClick={() => dialog.current?.close()}
      />
      <div className={styles.mark}>{genre && <GenreMark genre={genre} genres={genres} />}</div>
      <p className={styles.name}>{title}</p>
      <p className={styles.facts}>
        {confidence && <span>{confidence}</span>}
        {outside && <span>{outside}</span>}
        {since && (
          <span>{t('live.nowPlaying.for', { time: formatTime((since.endMs - since.startMs) / 1000) })}</span>
        )}
      </p>
      <ul className={styles.others}>
        {others.map((score) => (
          <li key={score.genre}>
            {genreName(score.genre)} {percent(score.probability)}
          </li>
        ))}
      </ul>
    </dialog>
  );
}
