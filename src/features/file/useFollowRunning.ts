import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';

/**
 * Keeps the row that is being listened to in sight, as long as the person leaves the list alone: who scrolled away from it, points
 * at a row or is at one with the keyboard is not disturbed. Where the running row comes into sight again, it is followed again.
 *
 * @param running index of the running row; -1 where there is none
 * @returns what the scroller tells of the person
 */
export function useFollowRunning(rows: Virtualizer<HTMLDivElement, Element>, running: number) {
  const left = useRef(false);

  useEffect(() => {
    if (running < 0) return;
    const { startIndex, endIndex } = rows.range ?? { startIndex: 0, endIndex: -1 };
    if (running >= startIndex && running <= endIndex) left.current = false;
    if (left.current || rows.scrollElement?.matches(':hover, :focus-within')) return;
    rows.scrollToIndex(running, { align: 'auto' });
  }, [rows, running]);

  const leave = () => {
    left.current = true;
  };
  return { onWheel: leave, onTouchMove: leave, onKeyDown: leave };
}
