import type { Activation } from '../../../../inspect';
import { useFigures } from '../../../../ui';
import { ACTIVATION_CURVES, relu6 } from '../activationCurves';
import styles from './CurvePlot.module.css';

/** The formula of the activation, and the same with the number put in, step by step. */
export function CurveFormula({ x, used }: { x: number; used: Activation }) {
  const { decimal } = useFigures();
  const two = (value: number) => decimal(value, 2);
  const braced = x < 0 ? `(${two(x)})` : two(x);
  if (used === 'relu') {
    return (
      <p className={styles.formula}>
        <span>ReLU(x) = max(x, 0)</span>
        <span>
          = max({two(x)}, 0) = <strong>{two(ACTIVATION_CURVES.relu(x))}</strong>
        </span>
      </p>
    );
  }
  return (
    <p className={styles.formula}>
      <span>h-swish(x) = x · relu6(x + 3) / 6</span>
      <span>
        = {braced} · relu6({two(x + 3)}) / 6
      </span>
      <span>
        = {braced} · {two(relu6(x + 3))} / 6 = <strong>{two(ACTIVATION_CURVES.hardSwish(x))}</strong>
      </span>
    </p>
  );
}
