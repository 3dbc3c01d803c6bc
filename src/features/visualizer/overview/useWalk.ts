import { useRef, type KeyboardEvent } from 'react';

interface Walk {
  /** Names of the layers that can be reached, in their order. */
  names: readonly string[];
  /** Name of the layer that is open. */
  open: string | undefined;
  /** Undefined where layers are only looked at. */
  onOpen: ((name: string | undefined) => void) | undefined;
}

/** The keys of the picture: arrows, Home and End walk the layers, Enter and space open one, Escape closes it. */
export function useWalk({ names, open, onOpen }: Walk) {
  const picture = useRef<SVGSVGElement>(null);

  function focus(name: string | undefined): void {
    if (name === undefined) return;
    const layer = picture.current?.querySelector<SVGElement>(`[data-layer="${CSS.escape(name)}"]`);
    layer?.focus();
    layer?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const at = event.target instanceof Element ? event.target.getAttribute('data-layer') : null;
    if (at === null) return;
    const index = names.indexOf(at);
    const acts: Partial<Record<string, () => void>> = {
      ArrowRight: () => {
        focus(names.at(index + 1));
      },
      ArrowLeft: () => {
        if (index > 0) focus(names[index - 1]);
      },
      Home: () => {
        focus(names.at(0));
      },
      End: () => {
        focus(names.at(-1));
      },
      Enter: () => {
        onOpen?.(at);
      },
      ' ': () => {
        onOpen?.(open === at ? undefined : at);
      },
      Escape: () => {
        onOpen?.(undefined);
      },
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  return { picture, onKeyDown };
}
