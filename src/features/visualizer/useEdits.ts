import { useCallback, useMemo } from 'react';
import { possibleEdits, type NetworkSheet, type PlanEdit } from '../../classify/inspect';
import { toggled } from './toggleEdit';
import type { ChangeView, View } from './view';

const NONE: readonly PlanEdit[] = [];

/** The edits of the view that the network has a place for, and what puts one on or takes it off. */
export function useEdits(view: View, sheet: NetworkSheet | undefined, changeView: ChangeView) {
  const edits = useMemo(
    () => (sheet && view.edits.length > 0 ? possibleEdits(sheet.layers, view.edits) : NONE),
    [sheet, view.edits],
  );
  const toggleEdit = useCallback(
    (edit: PlanEdit) => {
      changeView({ edits: toggled(edits, edit) });
    },
    [edits, changeView],
  );
  return { edits, toggleEdit };
}
