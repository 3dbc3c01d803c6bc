import { useEffect, useRef, type RefObject } from 'react';

/** Marks the button that starts or ends the listening, whichever is on the page. */
export const mainControl = { 'data-main-control': '' };

/**
 * Where a button that had the focus goes away, whoever pressed it with the keyboard finds the focus on the one that starts or ends
 * the listening, not at the top of the page; and a key that is held down presses one button, not whatever takes its place.
 *
 * @param shown names what the page shows: with each change of it buttons may go
 */
export function useMainControlFocus(shown: string): RefObject<HTMLDivElement | null> {
  const page = useRef<HTMLDivElement>(null);
  const focused = useRef<Element>(null);

  useEffect(() => {
    const remember = () => {
      focused.current = document.activeElement;
    };
    const pressOnce = (event: KeyboardEvent) => {
      if (event.repeat && event.key === 'Enter') event.preventDefault();
    };
    document.addEventListener('focusin', remember);
    document.addEventListener('keydown', pressOnce);
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('keydown', pressOnce);
    };
  }, []);

  useEffect(() => {
    if (document.activeElement !== document.body || focused.current?.isConnected !== false) return;
    page.current?.querySelector<HTMLElement>('[data-main-control]')?.focus({ preventScroll: true });
  }, [shown]);
  return page;
}
