import { useState } from 'react';
import type { LibraryRow } from '../../library';
import { defaultGenres } from '../../stores';
import { libraryStore } from '../../stores/library';
import { useGenreName } from '../../ui';
import { moveBy, NOTHING_SELECTED, targets, toggle, type Selection } from './selection';
import type { TableCommand } from './tableKeys';
import { useLibraryText } from './useLibraryText';

interface TableCommandsProps {
  shown: readonly LibraryRow[];
  selection: Selection;
  setSelection: (change: (before: Selection) => Selection) => void;
  onPlay: (row: LibraryRow) => void;
  onOwnWord: () => void;
}

/** What commands, from keys or buttons, do to the songs that are selected, or to the one under the cursor. */
export function useTableCommands(props: TableCommandsProps) {
  const { shown, selection, setSelection, onPlay, onOwnWord } = props;
  const { t } = useLibraryText();
  const genreName = useGenreName();
  const { correct, confirm, undo, redo } = libraryStore.getState();
  /** What was said last, for whoever does not see it. */
  const [said, setSaid] = useState('');
  const ids = () => shown.map(({ id }) => id);

  /** After an answer about one song the next one's turn has come. */
  const goOn = () => {
    if (selection.chosen.size === 0) setSelection((before) => moveBy(before, ids(), 1));
  };
  const say = (genre: string) => {
    const rows = targets(selection, shown);
    void correct(rows, genre);
    setSaid(t('correct.said', { count: rows.length, genre: genreName(genre) }));
    goOn();
  };
  const confirmAll = () => {
    const rows = targets(selection, shown);
    void confirm(rows);
    setSaid(t('correct.confirmed', { count: rows.length }));
    goOn();
  };
  const takeBack = () => {
    void correct(targets(selection, shown), undefined);
    setSaid('');
  };

  function run(command: TableCommand): void {
    switch (command.kind) {
      case 'move':
        setSelection((before) => moveBy(before, ids(), command.rows, command.extended));
        break;
      case 'genre':
        if (command.index < defaultGenres.length) say(defaultGenres[command.index]);
        break;
      case 'toggle':
        setSelection((before) => (before.cursor === undefined ? before : toggle(before, before.cursor)));
        break;
      case 'all':
        setSelection((before) => ({ ...before, chosen: new Set(ids()) }));
        break;
      case 'clear':
        setSelection((before) => ({ ...NOTHING_SELECTED, cursor: before.cursor }));
        break;
      case 'confirm':
        confirmAll();
        break;
      case 'own':
        onOwnWord();
        break;
      case 'takeBack':
        takeBack();
        break;
      case 'undo':
        void undo();
        break;
      case 'redo':
        void redo();
        break;
      case 'play': {
        const row = shown.find(({ id }) => id === selection.cursor);
        if (row) onPlay(row);
      }
    }
  }

  return { run, say, confirm: confirmAll, takeBack, said };
}
