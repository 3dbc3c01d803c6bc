import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { EVERYTHING, facetsOf, queryRows, type LibraryQuery, type LibraryRow } from '../../library';
import { libraryStore } from '../../stores/library';
import { AddMusic } from './AddMusic';
import { Corrections } from './Corrections';
import { Filters } from './Filters';
import styles from './LibraryPage.module.css';
import { Out } from './Out';
import { PlayerBar } from './PlayerBar';
import { Progress } from './Progress';
import { Roots } from './Roots';
import { RowTrouble } from './RowTrouble';
import { moveTo, NOTHING_SELECTED, targets, toggle } from './selection';
import { SongMap } from './SongMap';
import { SongTable } from './SongTable';
import { Tiles } from './Tiles';
import { useLibraryText } from './useLibraryText';
import { useTableCommands } from './useTableCommands';

/** The collection: what is in it, what it is to be called, and the way out. */
export function Workbench() {
  const { t } = useLibraryText();
  const rows = useStore(libraryStore, (state) => state.rows);
  const [query, setQuery] = useState<LibraryQuery>(EVERYTHING);
  const [selection, setSelection] = useState(NOTHING_SELECTED);
  const [playing, setPlaying] = useState<LibraryRow>();
  const table = useRef<HTMLDivElement>(null);
  const ownWord = useRef<HTMLInputElement>(null);

  // Typing comes before thousands of rows.
  const asked = useDeferredValue(query);
  const shown = useMemo(() => queryRows(rows, asked), [rows, asked]);
  const facets = useMemo(() => facetsOf(rows), [rows]);
  const chosen = targets(selection, shown);
  const onQuery = (change: Partial<LibraryQuery>) => {
    setQuery((before) => ({ ...before, ...change }));
  };

  const { run, say, confirm, takeBack, said } = useTableCommands({
    shown,
    selection,
    setSelection,
    onPlay: setPlaying,
    onOwnWord: () => ownWord.current?.focus(),
  });

  return (
    <>
      <div className={styles.top}>
        <Roots />
        <AddMusic />
      </div>
      <Progress />
      <Tiles groups={facets.groups} total={rows.length} query={query} onQuery={onQuery} />
      <Filters facets={facets} query={query} onQuery={onQuery} />
      <div className={styles.songs}>
        <p role="status" className={styles.quiet}>
          {shown.length === rows.length
            ? t('table.count', { count: rows.length })
            : t('table.of', { shown: shown.length, all: rows.length })}
          {said && `. ${said}`}
        </p>
        <SongTable
          ref={table}
          rows={shown}
          selection={selection}
          query={query}
          onQuery={onQuery}
          onCommand={run}
          onPoint={(index, extended) =>
            setSelection((before) =>
              moveTo(
                before,
                shown.map(({ id }) => id),
                index,
                extended,
              ),
            )
          }
          onToggle={(id) => setSelection((before) => toggle(before, id))}
          onPlay={setPlaying}
        />
        <RowTrouble row={shown.find(({ id }) => id === selection.cursor)} />
        <Corrections
          count={chosen.length}
          selected={selection.chosen.size}
          shown={shown.length}
          ownWord={ownWord}
          onGenre={say}
          onConfirm={confirm}
          onTakeBack={takeBack}
          onSelectAll={() => run({ kind: 'all' })}
          onClear={() => run({ kind: 'clear' })}
          onDone={() => table.current?.focus()}
        />
      </div>
      <Out rows={selection.chosen.size > 0 ? chosen : shown} />
      <SongMap
        rows={rows}
        selection={selection}
        onChoose={(ids) => setSelection({ cursor: ids.at(0), anchor: ids.at(0), chosen: new Set(ids) })}
        onPlay={(row) => {
          setSelection((before) => ({ ...before, cursor: row.id, anchor: row.id }));
          setPlaying(row);
        }}
      />
      {playing && <PlayerBar key={playing.id} row={playing} onClose={() => setPlaying(undefined)} />}
    </>
  );
}
