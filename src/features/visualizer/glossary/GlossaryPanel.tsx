import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { IconButton } from '../../../ui/Button';
import { glossaryStore } from './glossaryStore';
import { TermEntry } from './TermEntry';
import { TermIndex } from './TermIndex';
import { useGlossary } from './useGlossary';
import styles from './GlossaryPanel.module.css';

/** The glossary at the side of the page, which stays usable beside it. */
export function GlossaryPanel() {
  const { t } = useGlossary();
  const { open, term, close } = useStore(glossaryStore);
  const title = useRef<HTMLHeadingElement>(null);
  const cameFrom = useRef<Element>(null);

  useEffect(() => {
    if (!open) return;
    if (!title.current?.closest('aside')?.contains(document.activeElement)) {
      cameFrom.current = document.activeElement;
    }
    title.current?.focus();
  }, [open, term]);

  if (!open) return null;
  const closeAndReturn = () => {
    close();
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    closeAndReturn();
  };
  return (
    <aside aria-labelledby="glossary-title" className={styles.panel} onKeyDown={onKeyDown}>
      <header className={styles.header}>
        <h2 id="glossary-title" ref={title} tabIndex={-1}>
          {term ? t(`terms.${term}.name`) : t('title')}
        </h2>
        <IconButton icon="cancel" label={t('close')} onClick={closeAndReturn} />
      </header>
      <div className={styles.body}>
        {term ? <TermEntry name={term} /> : <p>{t('lead')}</p>}
        <TermIndex current={term} />
      </div>
    </aside>
  );
}
