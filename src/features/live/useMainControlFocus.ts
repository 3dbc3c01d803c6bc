import { useEffect, useRef, type RefObject } from 'react';

/** Marks the button that starts or ends the listening, whichever is on the page. */
export const mainControl = { 'data-main-control': '' };

/**
 * When listening begins or ends, the button that was pressed goes away; whoever pressed it with the keyboard finds
 * the focus on the one that took its place, not at the top of the page.
 */
export function useMainControlFocus(open: boolean): RefObject<HTMLDivElement | null> {
  const page = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    if (wasOpen.current === open) return;
    wasOpen.current = open;
    if (document.activeElement !== document.body) return;
    page.current?.querySelector<HTMLElement>('[data-main-control]')?.focus({ preventScroll: true });
  }, [open]);
  return page;
}
