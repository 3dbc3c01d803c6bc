import { memo } from 'react';
import { barsPath, ticksPath } from '../barsPath';
import { gateChange, type GateChange } from './gateChanges';
import styles from './GateStack.module.css';

const RANGE = { low: 0, high: 1 };
const CHANGES: readonly GateChange[] = ['usual', 'opened', 'closed'];

interface GateBarsProps {
  /** In the order in which they are drawn. */
  gates: readonly number[];
  reference: readonly number[];
  /** Whether the two are not the same. */
  compared: boolean;
}

/** Gates as bars from 0 to 1, coloured by how far they are from the reference, which is a line over each. */
export const GateBars = memo(function GateBars({ gates, reference, compared }: GateBarsProps) {
  return (
    <svg viewBox={`0 0 ${gates.length} 1`} preserveAspectRatio="none" aria-hidden="true">
      {CHANGES.map((change) => (
        <path
          key={change}
          className={styles[change]}
          d={barsPath(gates, RANGE, (index) => gateChange(gates[index], reference[index]) === change)}
        />
      ))}
      {compared && <path className={styles.reference} d={ticksPath(reference, RANGE)} />}
    </svg>
  );
});
