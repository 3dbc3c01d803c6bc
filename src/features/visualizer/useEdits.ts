import { useMemo } from 'react';
import { possibleEdits, type NetworkSummary, type NetworkEdit } from '../../inspect';
import { parseEdits, printEdits } from './editAddress';
import type { View } from './view';

const NONE: readonly NetworkEdit[] = [];

/** The edits of the view that the network has a place for; the same list for as long as they are the same. */
export function useEdits(view: View, summary: NetworkSummary | undefined): readonly NetworkEdit[] {
  const asked = printEdits(view.edits);
  return useMemo(
    () => (summary && asked !== '' ? possibleEdits(summary.layers, parseEdits(asked)) : NONE),
    [summary, asked],
  );
}
