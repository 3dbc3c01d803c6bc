import { useEffect, useRef, type RefObject } from 'react';

/** Brings an element into sight whenever `what` it is about becomes another; not when the page opens with it. */
export function useShownOnChange(element: RefObject<Element | null>, what: string | undefined): void {
  const before = useRef(what);
  useEffect(() => {
    if (what === before.current) return;
    before.current = what;
    if (what !== undefined) element.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [element, what]);
}
