import { useCallback, useMemo } from 'react';
import { possibleEdits, type NetworkSummary, type NetworkEdit } from '../../inspect';
import { toggled } from './toggleEdit';
import type { ChangeView, View } from './view';

const NONE: readonly NetworkEdit[] = [];

/** The edits of the view that the network has a place for, and what puts one on or takes it off. */
export function useEdits(view: View, summary: NetworkSummary | undefined, changeView: ChangeView) {
  const edits = useMemo(
    () => (summary && view.edits.length > 0 ? possibleEdits(summary.layers, view.edits) : NONE),
    [summary, view.edits],
  );
  const toggleEdit = useCallback(
    (edit: NetworkEdit) => {
      changeView({ edits: toggled(edits, edit) });
    },
    [edits, changeView],
  );
  return { edits, toggleEdit };
}
