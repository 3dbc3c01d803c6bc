import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { ChangeView, View } from './view';
import { parseView, printView } from './viewAddress';

/** The view that the address asks for, and what changes both. */
export function useView(): [View, ChangeView] {
  const [address, setAddress] = useSearchParams();
  const view = useMemo(() => parseView(address), [address]);
  const changeView = useCallback<ChangeView>(
    (change) => {
      // Steps of a walk through the page are no steps back in the browser; opening and closing a layer is one.
      const replace = !('layer' in change);
      setAddress((before) => printView({ ...parseView(before), ...change }), { replace });
    },
    [setAddress],
  );
  return [view, changeView];
}
