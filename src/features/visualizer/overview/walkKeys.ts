import type { KeyboardEvent } from 'react';

interface Walk {
  /** Names of the layers that can be reached, in their order. */
  names: readonly string[];
  /** Name of the layer that is open. */
  open: string | undefined;
  /** Undefined where layers are only looked at. */
  onOpen: ((name: string | undefined) => void) | undefined;
}

/** The keys of the picture: arrows, Home and End walk the layers, Enter and space open one, Escape closes it. */
export function walkKeys({ names, open, onOpen }: Walk): (event: KeyboardEvent) => void {
  return (event) => {
    const at = event.target instanceof Element ? event.target.getAttribute('data-layer') : null;
    if (at === null) return;
    const index = names.indexOf(at);
    const walkTo = (name: string | undefined) => {
      if (name !== undefined) focusLayer(event.currentTarget, name);
    };
    const acts: Partial<Record<string, () => void>> = {
      ArrowRight: () => walkTo(names.at(index + 1)),
      ArrowLeft: () => {
        if (index > 0) walkTo(names[index - 1]);
      },
      Home: () => walkTo(names.at(0)),
      End: () => walkTo(names.at(-1)),
      Enter: () => onOpen?.(at),
      ' ': () => onOpen?.(open === at ? undefined : at),
      Escape: () => onOpen?.(undefined),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
}

function focusLayer(picture: Element, name: string): void {
  const layer = picture.querySelector<SVGElement>(`[data-layer="${CSS.escape(name)}"]`);
  layer?.focus();
  layer?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
