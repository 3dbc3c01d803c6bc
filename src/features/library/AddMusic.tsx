import { useRef, useState, type ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { libraryStore } from '../../stores/library';
import { Button, Icon } from '../../ui';
import styles from './AddMusic.module.css';
import { useLibraryText } from './useLibraryText';

/** Buttons that bring music in: the browser's folder that is remembered, where there is one, else its dialogue for uploads. */
export function AddMusic({ wide = false }: { wide?: boolean }) {
  const { t } = useLibraryText();
  const { t: shared } = useTranslation();
  const { canPickFolder, addFolder, addFiles } = useStore(libraryStore);
  const folderInput = useRef<HTMLInputElement>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState(false);

  const pick = () => {
    setFailed(false);
    addFolder().catch((error: unknown) => {
      // Whoever closed the dialogue knows that nothing was chosen.
      setFailed(!(error instanceof DOMException && error.name === 'AbortError'));
    });
  };
  const take = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    setFailed(false);
    addFiles([...(currentTarget.files ?? [])]).catch(() => setFailed(true));
    // The same files may be chosen again.
    currentTarget.value = '';
  };

  return (
    <section aria-label={t('add.label')} className={wide ? styles.zone : styles.line}>
      <div className={styles.buttons}>
        <Button
          icon="folder"
          look={wide ? 'primary' : 'plain'}
          onClick={canPickFolder ? pick : () => folderInput.current?.click()}
        >
          {t('add.folder')}
        </Button>
        <Button icon="file" onClick={() => fileInput.current?.click()}>
          {t('add.files')}
        </Button>
      </div>
      {/* React's types do not know the attribute, every browser does. */}
      <input ref={folderInput} type="file" hidden multiple onChange={take} {...{ webkitdirectory: '' }} />
      <input ref={fileInput} type="file" hidden multiple onChange={take} />
      {failed && (
        <p role="alert" className={styles.failed}>
          {t('add.failed')}
        </p>
      )}
      {wide && (
        <>
          <p className={styles.hint}>{t('add.hint')}</p>
          <p className={styles.hint}>{t(canPickFolder ? 'add.remembered' : 'add.notRemembered')}</p>
          <p className={styles.privacy}>
            <Icon name="lock" size={18} />
            {shared('file.privacy')}
          </p>
        </>
      )}
    </section>
  );
}
