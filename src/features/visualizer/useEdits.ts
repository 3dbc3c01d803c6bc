import { useMemo } from 'react';
import { possibleEdits, type NetworkSummary, type NetworkEdit } from '../../inspect';
import type { View } from './view';

const NONE: readonly NetworkEdit[] = [];

/** The edits of the view that the network has a place for. */
export function useEdits(view: View, summary: NetworkSummary | undefined): readonly NetworkEdit[] {
  return useMemo(
    () => (summary && view.edits.length > 0 ? possibleEdits(summary.layers, view.edits) : NONE),
    [summary, view.edits],
  );
}
