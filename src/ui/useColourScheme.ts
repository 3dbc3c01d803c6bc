import { useSyncExternalStore } from 'react';

const SYSTEM_IS_DARK = '(prefers-color-scheme: dark)';

/** The theme that the page shows now: the system's, unless the person chose one. */
export function useColourScheme(): 'light' | 'dark' {
  return useSyncExternalStore(subscribe, colourScheme);
}

function colourScheme(): 'light' | 'dark' {
  const { theme } = document.documentElement.dataset;
  if (theme === 'light' || theme === 'dark') return theme;
  return matchMedia(SYSTEM_IS_DARK).matches ? 'dark' : 'light';
}

function subscribe(onChange: () => void): () => void {
  const system = matchMedia(SYSTEM_IS_DARK);
  system.addEventListener('change', onChange);
  const chosen = new MutationObserver(onChange);
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    system.removeEventListener('change', onChange);
    chosen.disconnect();
  };
}
