import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useStore } from 'zustand';
import type { LibraryRow } from '../../library';
import { offeredExamplesStore } from '../../stores';
import { libraryStore } from '../../stores/library';
import { Button, saveAs, Section, useGenreName } from '../../ui';
import { toCsv, toJson, toPlaylists } from './exportLibrary';
import styles from './Out.module.css';
import { useLibraryText } from './useLibraryText';
import { Written } from './Written';

/** A browser asks before a page downloads many files; more than this nobody wants one by one. */
const MOST_COPIES = 50;
/** More than this nobody looks through to say what they are examples of. */
const MOST_EXAMPLES = 500;

/** Takes songs, playlists and genres out of the page again. @param rows those that are selected, else those that are shown */
export function Out({ rows }: { rows: readonly LibraryRow[] }) {
  const { t } = useLibraryText();
  const genreName = useGenreName();
  const tagOf = useTagOf();
  const { roots, backups, written, writeGenres, restoreTags, taggedCopy, filesOf, readScores } =
    useStore(libraryStore);
  const navigate = useNavigate();
  const writing = written !== undefined && !written.finished;
  const inLentFolders = rows.some(({ rootId }) =>
    roots.some((root) => root.id === rootId && root.access !== 'away'),
  );
  const atHand = rows.some(({ rootId }) =>
    roots.some(({ id, access }) => id === rootId && access === 'open'),
  );
  const named = rows.filter(({ genre }) => genre !== undefined);

  const saveCopies = async () => {
    for (const row of named) saveAs(row.name, '', await taggedCopy(row, tagOf));
  };

  const saveJson = async () => {
    const scores = await readScores();
    if (scores) saveAs('genrescope-library.json', 'application/json', toJson(rows, scores));
  };
  const teach = async () => {
    offeredExamplesStore.getState().offer(await filesOf(rows));
    await navigate('/teach');
  };

  return (
    <Section wide title={t('out.label')} lead={t('out.scope', { count: rows.length })}>
      <div className={styles.buttons}>
        <Button
          icon="download"
          onClick={() => saveAs('genrescope-library.csv', 'text/csv', toCsv(rows))}
          disabled={rows.length === 0}
        >
          {t('out.csv')}
        </Button>
        <Button icon="download" onClick={() => void saveJson()} disabled={rows.length === 0}>
          {t('out.json')}
        </Button>
        <Button
          icon="music"
          title={t('out.playlistsHint')}
          disabled={named.length === 0}
          onClick={() => {
            for (const { name, text } of toPlaylists(named, genreName)) {
              saveAs(name, 'audio/x-mpegurl', text);
            }
          }}
        >
          {t('out.playlists')}
        </Button>
        <Button icon="add" disabled={!atHand || rows.length > MOST_EXAMPLES} onClick={() => void teach()}>
          {t('out.examples')}
        </Button>
      </div>
      <p className={styles.hint}>
        {t('out.playlistsHint')} {t('out.examplesHint')}
      </p>
      <div className={styles.buttons}>
        {inLentFolders && (
          <Button
            icon="file"
            disabled={writing || named.length === 0}
            onClick={() => void writeGenres(named, tagOf)}
          >
            {t('out.write')}
          </Button>
        )}
        {rows.some(({ id }) => backups.has(id)) && (
          <Button icon="undo" disabled={writing} onClick={() => void restoreTags(rows)}>
            {t('out.restore')}
          </Button>
        )}
        <Button
          icon="download"
          disabled={named.length === 0 || named.length > MOST_COPIES}
          onClick={() => void saveCopies()}
        >
          {t('out.copies')}
        </Button>
      </div>
      {inLentFolders && <p className={styles.hint}>{t('out.writeHint')}</p>}
      {written && <Written written={written} />}
    </Section>
  );
}

/** What a genre is called in files: its English name, which other programs know. */
function useTagOf(): (genre: string) => string {
  const names: Partial<Record<string, string>> = useTranslation().i18n.getFixedT('en')('genres', {
    returnObjects: true,
  });
  return (genre) => names[genre] ?? genre;
}
