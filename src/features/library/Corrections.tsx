import { useState, type Ref, type SyntheticEvent } from 'react';
import { useStore } from 'zustand';
import { defaultGenres } from '../../stores';
import { libraryStore } from '../../stores/library';
import { Button, GenreMark, useGenreName } from '../../ui';
import controls from '../../ui/control.module.css';
import styles from './Corrections.module.css';
import { useLibraryText } from './useLibraryText';

interface CorrectionsProps {
  /** Songs that an answer is about. */
  count: number;
  /** Songs that are selected one by one. */
  selected: number;
  shown: number;
  ownWord: Ref<HTMLInputElement>;
  onGenre: (genre: string) => void;
  onConfirm: () => void;
  onTakeBack: () => void;
  onSelectAll: () => void;
  onClear: () => void;
  onDone: () => void;
}

/** Says what the selected songs are. */
export function Corrections(props: CorrectionsProps) {
  const { count, selected, shown, ownWord, onGenre, onConfirm, onTakeBack, onSelectAll, onClear, onDone } =
    props;
  const { t } = useLibraryText();
  const genreName = useGenreName();
  const { canUndo, canRedo, undo, redo } = useStore(libraryStore);
  const [own, setOwn] = useState('');

  const say = (event: SyntheticEvent) => {
    event.preventDefault();
    const genre = own.trim().normalize();
    if (genre === '' || count === 0) return;
    onGenre(genre);
    setOwn('');
    onDone();
  };

  return (
    <section aria-label={t('correct.label')} className={styles.corrections}>
      <div className={styles.line}>
        <p className={styles.count}>
          {selected > 0 ? t('correct.selected', { count: selected }) : t('correct.none')}
        </p>
        <Button look="quiet" disabled={shown === 0} onClick={onSelectAll}>
          {t('correct.selectAll')}
        </Button>
        {selected > 0 && (
          <Button look="quiet" onClick={onClear}>
            {t('correct.clear')}
          </Button>
        )}
        <span className={styles.steps}>
          <Button look="quiet" icon="undo" disabled={!canUndo} onClick={() => void undo()}>
            {t('correct.undo')}
          </Button>
          <Button look="quiet" disabled={!canRedo} onClick={() => void redo()}>
            {t('correct.redo')}
          </Button>
        </span>
      </div>
      <div className={styles.line}>
        <Button icon="check" disabled={count === 0} onClick={onConfirm}>
          {t('correct.confirm')}
        </Button>
        {defaultGenres.map((genre, index) => (
          <Button key={genre} className={styles.genre} disabled={count === 0} onClick={() => onGenre(genre)}>
            {index < 10 && <kbd aria-hidden="true">{(index + 1) % 10}</kbd>}
            <GenreMark genre={genre} genres={defaultGenres} />
            {genreName(genre)}
          </Button>
        ))}
        <form className={styles.own} onSubmit={say}>
          <input
            ref={ownWord}
            className={controls.control}
            aria-label={t('correct.own')}
            placeholder={t('correct.own')}
            maxLength={80}
            value={own}
            onChange={({ currentTarget }) => setOwn(currentTarget.value)}
            onKeyDown={({ key }) => {
              if (key === 'Escape') onDone();
            }}
          />
          <Button type="submit" disabled={count === 0 || own.trim() === ''}>
            {t('correct.say')}
          </Button>
        </form>
        <Button look="quiet" disabled={count === 0} onClick={onTakeBack}>
          {t('correct.takeBack')}
        </Button>
      </div>
      <details className={styles.keys}>
        <summary>{t('correct.keys')}</summary>
        <p>{t('correct.keysText')}</p>
      </details>
    </section>
  );
}
