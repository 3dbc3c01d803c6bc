/** CSS pixels that a tip keeps from the edges of the window. */
const MARGIN = 8;

/** Places an element of the top layer under another one, or above it where there is no room, inside the window. */
export function placeBelow(element: HTMLElement, anchor: HTMLElement): void {
  const { left, top, bottom } = anchor.getBoundingClientRect();
  const { width, height } = element.getBoundingClientRect();
  const x = Math.max(MARGIN, Math.min(left, innerWidth - width - MARGIN));
  const y = bottom + height + MARGIN > innerHeight ? top - height : bottom;
  element.style.left = `${x}px`;
  element.style.top = `${y}px`;
}
