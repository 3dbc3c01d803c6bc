import { use, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { IconButton } from '../../../ui';
import { TermIndex } from './TermIndex';
import type { GlossaryPlace, TermName } from './terms';
import { ShowInGlossary, useGlossary } from './useGlossary';
import { SourceLines } from './SourceLines';
import styles from './GlossaryPanel.module.css';

/** The glossary at the side of the page, which stays usable beside it. */
export function GlossaryPanel({ place }: { place: GlossaryPlace | undefined }) {
  const { t } = useGlossary();
  const show = use(ShowInGlossary);
  const term = place === 'all' ? undefined : place;
  const title = useRef<HTMLHeadingElement>(null);
  const cameFrom = useRef<Element>(null);

  // As soon as the panel is there the keyboard is in it: an Escape between the two would be lost.
  useLayoutEffect(() => {
    if (!place) return;
    if (!title.current?.closest('aside')?.contains(document.activeElement)) {
      cameFrom.current = document.activeElement;
    }
    title.current?.focus();
  }, [place]);

  if (!place) return null;
  const closeAndReturn = () => {
    show(undefined);
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    closeAndReturn();
  };
  return (
    <aside aria-labelledby="glossary-title" className={styles.panel} onKeyDown={onKeyDown} data-not-exported>
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

/** One term at length. */
function TermEntry({ name }: { name: TermName }) {
  const { t } = useGlossary();
  return (
    <>
      <p className={styles.short}>{t(`terms.${name}.short`)}</p>
      <p>{t(`terms.${name}.long`)}</p>
      <SourceLines of={name} />
    </>
  );
}
