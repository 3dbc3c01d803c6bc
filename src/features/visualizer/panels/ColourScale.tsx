import { useTranslation } from 'react-i18next';
import type { TensorShape } from '../../../inspect';
import { useFigures } from '../../../ui';
import { MapPicture } from './MapPicture';
import type { Colouring } from './paintMaps';
import styles from './ColourScale.module.css';

const LEVELS = Float32Array.from({ length: 256 }, (_, level) => level / 255);
const SHAPE: TensorShape = [1, 256, 1];

interface ColourScaleProps {
  colouring: Colouring;
  /** Digits behind the point. */
  digits?: number;
}

/** Which colour stands for which number, at this moment. */
export function ColourScale({ colouring: { palette, range }, digits = 1 }: ColourScaleProps) {
  const { t } = useTranslation();
  const { decimal } = useFigures();
  const [low, high] = [decimal(range.low, digits), decimal(range.high, digits)];
  return (
    <span className={styles.scale} aria-label={t('network.panels.scale', { low, high })} role="img">
      <span>{low}</span>
      <span className={styles.colours}>
        <MapPicture values={LEVELS} shape={SHAPE} colouring={{ palette, range: { low: 0, high: 1 } }} />
      </span>
      <span>{t('network.panels.andMore', { value: high })}</span>
    </span>
  );
}
