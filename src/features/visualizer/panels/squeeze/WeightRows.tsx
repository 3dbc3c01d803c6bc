import { useMemo } from 'react';
import { MapPicture } from '../MapPicture';
import { signedColouringOf } from '../colouring';
import { StackRow } from './StackRow';

interface WeightRowsProps {
  title: string;
  /** Row-major, a row for each of the few units, a column for each channel. */
  weights: Float32Array;
  columns: number;
}

/** The weights of one of the two 1x1 convolutions. */
export function WeightRows({ title, weights, columns }: WeightRowsProps) {
  const colouring = useMemo(() => signedColouringOf(weights), [weights]);
  const shape = useMemo(() => [weights.length / columns, columns, 1] as const, [weights, columns]);
  return (
    <StackRow title={title} height={Math.max(48, Math.min(110, 1.5 * shape[0]))}>
      <MapPicture values={weights} shape={shape} colouring={colouring} />
    </StackRow>
  );
}
