import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Activation } from '../../../../inspect';
import { useFigures } from '../../../../ui';
import { HARD_SWISH_KNEE } from '../activationCurves';
import { sharesAround } from '../histogram';
import styles from '../panels.module.css';

interface ArrivalSentenceProps {
  /** Before the activation. */
  values: Float32Array;
  activation: Activation;
}

/** How many of the numbers that arrive are shut off, bent, and let through. */
export function ArrivalSentence({ values, activation }: ArrivalSentenceProps) {
  const { t } = useTranslation();
  const { number, percent } = useFigures();
  const shares = useMemo(
    () =>
      activation === 'relu'
        ? sharesAround(values, 0, 0)
        : sharesAround(values, HARD_SWISH_KNEE, -HARD_SWISH_KNEE),
    [values, activation],
  );
  return (
    <p className={styles.sentence}>
      {t(`network.panels.activation.sentence.${activation}`, {
        values: number(values.length),
        below: percent(shares.below),
        between: percent(shares.between),
        above: percent(shares.above),
      })}
    </p>
  );
}
