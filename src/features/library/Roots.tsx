import { useStore } from 'zustand';
import { libraryStore, type RootState } from '../../stores/library';
import { Button, Icon, IconButton } from '../../ui';
import styles from './Roots.module.css';
import { useLibraryText } from './useLibraryText';

/** The folders of the collection, and what each of them waits for. */
export function Roots() {
  const { t } = useLibraryText();
  const { roots, rescan } = useStore(libraryStore);
  const lent = roots.some(({ access }) => access === 'open');
  return (
    <div className={styles.roots}>
      <ul aria-label={t('roots.label')}>
        {roots.map((root) => (
          <Root key={root.id} root={root} />
        ))}
      </ul>
      {lent && (
        <Button look="quiet" icon="retry" onClick={() => void rescan()}>
          {t('roots.rescan')}
        </Button>
      )}
    </div>
  );
}

function Root({ root: { id, name, access, scanning, files, error } }: { root: RootState }) {
  const { t } = useLibraryText();
  const { allow, removeRoot } = libraryStore.getState();
  const shown = name || t('roots.single');
  return (
    <li className={styles.root}>
      <Icon name="folder" size={18} />
      <span className={styles.name}>{shown}</span>
      <span className={styles.fact}>
        {scanning ? t('roots.scanning') : t('roots.files', { count: files })}
        {error !== undefined && `, ${t('roots.error')}`}
      </span>
      {access === 'asks' && (
        <Button title={t('roots.asks')} onClick={() => void allow(id)}>
          {t('roots.allow', { name: shown })}
        </Button>
      )}
      {access === 'away' && <span className={styles.fact}>{t('roots.away')}</span>}
      <IconButton
        icon="cancel"
        label={t('roots.remove', { name: shown })}
        onClick={() => void removeRoot(id)}
      />
    </li>
  );
}
