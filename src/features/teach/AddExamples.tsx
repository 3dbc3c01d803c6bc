import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { teachStore } from '../../stores/teach';
import { Button, Icon, ProgressBar } from '../../ui';
import styles from './AddExamples.module.css';
import { composedExample } from './composedExample';
import { useFileInput } from './useFileInput';
import { useTeachText } from './useTeachText';

/** Names that are told of files that were left out. */
const NAMED = 3;

/** The ways by which classes and their songs come in. */
export function AddExamples({ begun }: { begun: boolean }) {
  const { t } = useTeachText();
  const { t: shared } = useTranslation();
  const { adding, skipped, moved, addFiles, cancelAdding, addClass, newLesson } = useStore(teachStore);
  const [composing, setComposing] = useState(false);
  const newName = t('add.className');
  const add = (files: File[]) => void addFiles(files, { newName });
  const folder = useFileInput('folders', add, { folder: true });
  const songs = useFileInput('songs', add);

  async function compose() {
    setComposing(true);
    try {
      const files = await composedExample({
        className: (name) => t(`example.classes.${name}`),
        song: (piece, number) => t('example.piece', { piece: shared(`file.samples.${piece}`), number }),
      });
      await newLesson(t('example.lesson'), true);
      await addFiles(files, { newName });
    } catch (error) {
      teachStore.setState({ trouble: { error, about: t('example.lesson') } });
    } finally {
      setComposing(false);
    }
  }

  return (
    <section aria-label={t('add.label')} className={begun ? styles.line : styles.zone}>
      <div className={styles.buttons}>
        <Button icon="folder" look={begun ? 'plain' : 'primary'} onClick={folder.ask}>
          {t('add.folder')}
        </Button>
        <Button icon="file" onClick={songs.ask}>
          {t('add.files')}
        </Button>
        <Button icon="add" onClick={() => void addClass(newName)}>
          {t('add.class')}
        </Button>
        {!begun && (
          <Button icon="music" disabled={composing} onClick={() => void compose()}>
            {t(composing ? 'add.composing' : 'add.example')}
          </Button>
        )}
      </div>
      {folder.input}
      {songs.input}
      {adding && (
        <div role="status" className={styles.progress}>
          <span>{t('add.progress', { done: adding.done, count: adding.total })}</span>
          <ProgressBar label={t('add.label')} fraction={adding.done / Math.max(1, adding.total)} />
          <Button look="quiet" icon="cancel" onClick={cancelAdding}>
            {t('train.cancel')}
          </Button>
        </div>
      )}
      {skipped.length > 0 && (
        <p role="status" className={styles.hint}>
          {t('add.skipped', { count: skipped.length, names: skipped.slice(0, NAMED).join(', ') })}
        </p>
      )}
      {moved.length > 0 && (
        <p role="status" className={styles.hint}>
          {t('add.moved', { count: moved.length, names: moved.slice(0, NAMED).join(', ') })}
        </p>
      )}
      {!begun && (
        <p className={styles.privacy}>
          <Icon name="lock" size={18} />
          {shared('file.privacy')}
        </p>
      )}
    </section>
  );
}
