import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import styles from './Tabs.module.css';

interface TabsProps<Name extends string> {
  /** Of the whole, unique on the page. */
  id: string;
  label: string;
  tabs: readonly { name: Name; text: string }[];
  open: Name;
  onOpen: (name: Name) => void;
  /** The panel of the open tab. */
  children: ReactNode;
}

/** Panels of which one is seen; arrow keys walk the tabs (WAI-ARIA Authoring Practices, "Tabs"). */
export function Tabs<Name extends string>({ id, label, tabs, open, onOpen, children }: TabsProps<Name>) {
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // Where not all tabs have room, the open one is in sight; without moving the page.
    const row = list.current;
    const tab = row?.querySelector<HTMLElement>('[aria-selected=true]');
    if (row && tab) row.scrollLeft += tab.getBoundingClientRect().left - row.getBoundingClientRect().left;
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const index = tabs.findIndex(({ name }) => name === open);
    const next = tabs[(index + step + tabs.length) % tabs.length];
    onOpen(next.name);
    list.current?.querySelector<HTMLElement>(`[data-name='${next.name}']`)?.focus();
  };

  return (
    <div className={styles.tabs}>
      <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={onKeyDown}>
        {tabs.map(({ name, text }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            data-name={name}
            aria-selected={name === open}
            aria-controls={`${id}-panel`}
            tabIndex={name === open ? 0 : -1}
            onClick={() => onOpen(name)}
          >
            {text}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${open}`}>
        {children}
      </div>
    </div>
  );
}
