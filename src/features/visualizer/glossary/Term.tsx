import { use, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { placeBelow } from './placeBelow';
import type { TermName } from './terms';
import { ShowInGlossary, useGlossary } from './useGlossary';
import styles from './Term.module.css';

interface TermProps {
  name: TermName;
  /** How the sentence calls it; its own name unless given. */
  children?: ReactNode;
}

/** A word that explains itself: in short on hover and focus, at length in the glossary when it is pressed. */
export function Term({ name, children }: TermProps) {
  const { t } = useGlossary();
  const showInGlossary = use(ShowInGlossary);
  const id = useId();
  const word = useRef<HTMLButtonElement>(null);
  const tip = useRef<HTMLSpanElement>(null);
  const [shown, setShown] = useState(false);

  useEffect(() => {
    if (!shown || !word.current || !tip.current) return;
    const element = tip.current;
    element.showPopover();
    placeBelow(element, word.current);
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setShown(false);
    };
    // Moving the focus to a word out of sight scrolls as well.
    const follow = () => {
      if (word.current) placeBelow(element, word.current);
    };
    addEventListener('keydown', onKeyDown);
    addEventListener('scroll', follow, { capture: true, passive: true });
    return () => {
      removeEventListener('keydown', onKeyDown);
      removeEventListener('scroll', follow, { capture: true });
      // React takes the element away itself when the word goes.
      if (element.isConnected) element.hidePopover();
    };
  }, [shown]);

  const show = (): void => setShown(true);
  const hide = (): void => setShown(false);
  return (
    <span className={styles.term} onPointerEnter={show} onPointerLeave={hide}>
      <button
        ref={word}
        type="button"
        className={styles.word}
        aria-describedby={id}
        onFocus={show}
        onBlur={hide}
        onKeyDown={(event) => {
          // It takes the explanation away, and nothing else.
          if (event.key !== 'Escape' || !shown) return;
          event.stopPropagation();
          hide();
        }}
        onClick={() => {
          hide();
          showInGlossary(name);
        }}
      >
        {children ?? t(`terms.${name}.name`)}
      </button>
      <span ref={tip} id={id} role="tooltip" popover="manual" className={styles.tip} data-not-exported>
        {t(`terms.${name}.short`)}
      </span>
    </span>
  );
}
