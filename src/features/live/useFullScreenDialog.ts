import { useEffect, useRef, type RefObject } from 'react';

/**
 * Opens a dialog over the whole screen, or over the whole page where the browser refuses the screen. Escape, or
 * leaving the full screen in any other way, closes it.
 *
 * @param onClose called once it is closed
 */
export function useFullScreenDialog(onClose: () => void): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  }, [onClose]);

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const listening = new AbortController();
    const { signal } = listening;
    const closed = () => {
      latest.current();
    };
    const changed = () => {
      if (!document.fullscreenElement) element.close();
    };
    element.addEventListener('close', closed, { signal });
    document.addEventListener('fullscreenchange', changed, { signal });
    element.showModal();
    // A refusal leaves the dialog over the page, which is large too. It is certain where no one just pressed a button.
    const entering = navigator.userActivation.isActive
      ? document.documentElement.requestFullscreen().catch(() => undefined)
      : Promise.resolve();
    return () => {
      listening.abort();
      // Also where the browser was still on its way there.
      void entering.then(() => (document.fullscreenElement ? document.exitFullscreen() : undefined));
    };
  }, []);

  return dialog;
}
