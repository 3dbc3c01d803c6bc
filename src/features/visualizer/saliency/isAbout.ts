import type { NetworkEdit, NetworkReading } from '../../../inspect';
import { printEdits } from '../editAddress';
import type { Question } from './useExplanation';

/** Whether a question is about the window that is seen, as the network is changed now. */
export function isAbout(
  { reading: asked, edits: askedEdits }: Pick<Question, 'reading' | 'edits'>,
  reading: Pick<NetworkReading, 'track' | 'startS'>,
  edits: readonly NetworkEdit[],
): boolean {
  return (
    asked.track === reading.track &&
    asked.startS === reading.startS &&
    printEdits(askedEdits) === printEdits(edits)
  );
}
