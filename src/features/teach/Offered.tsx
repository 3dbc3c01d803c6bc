import { useState } from 'react';
import { useStore } from 'zustand';
import { offeredExamplesStore } from '../../stores';
import { teachStore } from '../../stores/teach';
import { namesAsTaught, type Lesson } from '../../teach';
import { Button, GenreMark } from '../../ui';
import controls from '../../ui/control.module.css';
import styles from './Offered.module.css';
import { useTeachText } from './useTeachText';

/** Songs that came from elsewhere in the app: which of them are examples of which class. */
export function Offered({ lesson }: { lesson: Lesson | undefined }) {
  const { t } = useTeachText();
  const { files, settle } = useStore(offeredExamplesStore);
  const { adding, addFiles } = useStore(teachStore);
  const [left, setLeft] = useState<ReadonlySet<File>>(new Set());
  const [newName, setNewName] = useState('');
  if (files.length === 0) return null;

  const chosen = files.filter((file) => !left.has(file));
  const busy = adding !== undefined || chosen.length === 0;
  const names = lesson ? namesAsTaught(lesson) : [];
  const use = (className: string): void => {
    settle(chosen);
    setLeft(new Set());
    setNewName('');
    void addFiles(chosen, { className });
  };
  const toggle = (file: File, on: boolean): void => {
    const next = new Set(left);
    if (on) next.delete(file);
    else next.add(file);
    setLeft(next);
  };

  return (
    <section aria-label={t('offered.label')} className={styles.offered}>
      <h2>{t('offered.title', { count: chosen.length })}</h2>
      <ul aria-label={t('offered.songs')} className={styles.songs}>
        {files.map((file, index) => (
          <li key={index}>
            <label>
              <input
                type="checkbox"
                checked={!left.has(file)}
                onChange={({ currentTarget }) => toggle(file, currentTarget.checked)}
              />
              <span>{file.name}</span>
            </label>
          </li>
        ))}
      </ul>
      <div className={styles.line}>
        {names.map((name) => (
          <Button key={name} disabled={busy} aria-label={t('offered.of', { name })} onClick={() => use(name)}>
            <GenreMark genre={name} genres={names} />
            {name}
          </Button>
        ))}
        <form
          className={styles.line}
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) use(newName.trim() || t('add.className'));
          }}
        >
          <input
            className={controls.control}
            aria-label={t('offered.newName')}
            placeholder={t('offered.newName')}
            maxLength={36}
            value={newName}
            onChange={({ currentTarget }) => setNewName(currentTarget.value)}
          />
          <Button type="submit" icon="add" disabled={busy}>
            {t('add.class')}
          </Button>
        </form>
        <Button look="quiet" onClick={() => settle(files)}>
          {t('offered.dismiss')}
        </Button>
      </div>
    </section>
  );
}
