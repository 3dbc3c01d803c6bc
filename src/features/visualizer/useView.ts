import { useCallback, useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { ChangeView, View } from './view';
import { parseView, printView } from './viewAddress';

/** The view that the address asks for, and what changes both; that stays the same function. */
export function useView(): [View, ChangeView] {
  const [address] = useSearchParams();
  const navigate = useNavigate();
  const view = useMemo(() => parseView(address), [address]);
  const changeView = useCallback<ChangeView>(
    (change, how) => {
      // What the address says now, which may be ahead of what was drawn.
      const now = parseView(new URLSearchParams(location.hash.split('?').at(1)));
      // Steps of a walk through the page are no steps back in the browser; opening and closing a layer is one.
      const replace = how?.replace ?? !('layer' in change || 'tour' in change);
      void navigate({ search: printView({ ...now, ...change }).toString() }, { replace });
    },
    [navigate],
  );
  return [view, changeView];
}
