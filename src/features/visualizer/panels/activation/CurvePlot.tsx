import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Activation } from '../../../../inspect';
import { useElementWidth, useFigures, useGridCursor } from '../../../../ui';
import { ACTIVATION_CURVES, type CurveName } from '../activationCurves';
import { histogram } from '../histogram';
import { CurveAxes } from './CurveAxes';
import { CurveFormula } from './CurveFormula';
import { CURVE_PLACES, CURVE_RANGE, curvePath, curveScale, histogramPath, xOfPlace } from './curveScale';
import styles from './CurvePlot.module.css';

const CURVES: readonly CurveName[] = ['relu', 'swish', 'hardSwish'];
const HEIGHT = 300;
/** Where the cursor stands while nobody moves it: in the bend. */
const START = { column: Math.round(0.6 * CURVE_PLACES), row: 0 };

interface CurvePlotProps {
  /** Numbers before the activation. */
  arriving: Float32Array;
  used: Activation;
}

/** The three curves over the histogram of what arrives; pointer and arrow keys read their numbers. */
export function CurvePlot({ arriving, used }: CurvePlotProps) {
  const { t } = useTranslation();
  const { decimal, finePercent } = useFigures();
  const [frame, width] = useElementWidth<HTMLDivElement>();
  const { cell, slider } = useGridCursor({ columns: CURVE_PLACES, rows: 1 }, START);
  const arrived = useMemo(
    () => histogram(arriving, CURVE_RANGE.left, CURVE_RANGE.right, CURVE_PLACES),
    [arriving],
  );
  const scale = useMemo(() => curveScale(Math.max(1, width), HEIGHT), [width]);
  const place = (cell ?? START).column;
  const x = xOfPlace(place);
  const share = finePercent(arrived.counts[place] / Math.max(1, arriving.length));
  const text = t('network.panels.activation.readout', {
    x: decimal(x, 2),
    relu: decimal(ACTIVATION_CURVES.relu(x), 2),
    swish: decimal(ACTIVATION_CURVES.swish(x), 2),
    hardSwish: decimal(ACTIVATION_CURVES.hardSwish(x), 2),
    share,
  });
  return (
    <figure className={styles.figure}>
      <div ref={frame} {...slider(t('network.panels.activation.plotLabel'), text)} className={styles.field}>
        <svg viewBox={`0 0 ${Math.max(1, width)} ${HEIGHT}`} aria-hidden="true">
          <path className={styles.histogram} d={histogramPath(arrived, scale)} />
          <CurveAxes scale={scale} width={width} />
          {CURVES.map((name) => (
            <path
              key={name}
              className={styles[name]}
              data-used={name === used}
              d={curvePath(ACTIVATION_CURVES[name], scale)}
            />
          ))}
          <line className={styles.cursor} x1={scale.x(x)} x2={scale.x(x)} y1={0} y2={HEIGHT} />
          {CURVES.map((name) => (
            <circle
              key={name}
              className={styles[name]}
              data-used={name === used}
              cx={scale.x(x)}
              cy={scale.y(ACTIVATION_CURVES[name](x))}
              r={4.5}
            />
          ))}
        </svg>
      </div>
      <figcaption className={styles.caption} aria-hidden="true">
        <dl className={styles.values}>
          {CURVES.map((name) => (
            <div key={name} className={styles[name]} data-used={name === used}>
              <dt>{t(`network.panels.activation.curves.${name}`)}</dt>
              <dd>{decimal(ACTIVATION_CURVES[name](x), 2)}</dd>
            </div>
          ))}
          <div className={styles.share}>
            <dt>{t('network.panels.activation.share', { x: decimal(x, 2) })}</dt>
            <dd>{share}</dd>
          </div>
        </dl>
        <CurveFormula x={x} used={used} />
      </figcaption>
    </figure>
  );
}
