import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCostText } from '../useCostText';
import { blockKinds } from '../blockKinds';
import type { Measure } from '../view';
import { heatColour } from './measures';
import styles from './Legend.module.css';

/** Kinds of layers with a border of their own; stem and last convolution share one. */
const BORDERS = ['stem', 'invertedResidual', 'pool', 'hidden', 'head'] as const;
const SHADES = Array.from({ length: 28 }, (_, shade) => shade);

/** What the colours and marks of the picture stand for; the scale is that of the networks on the page. */
export const Legend = memo(function Legend({ measure, largest }: { measure: Measure; largest: number }) {
  const { t } = useTranslation();
  const cost = useCostText();
  return (
    <dl className={styles.legend}>
      <div>
        <dt>{t(`network.measure.${measure}`)}</dt>
        <dd className={styles.scale}>
          <span>0</span>
          <Gradient />
          <span>{largest > 0 ? cost(largest, measure) : t('network.overview.unmeasured')}</span>
        </dd>
      </div>
      <div>
        <dt>{t('network.legend.size')}</dt>
        <dd>{t('network.legend.sizeText')}</dd>
      </div>
      <div>
        <dt>SE</dt>
        <dd>{t('network.legend.squeeze')}</dd>
      </div>
      <div>
        <dt>HS, RE</dt>
        <dd>{t('network.legend.activation')}</dd>
      </div>
      <div>
        <dt>
          <svg width="26" height="14" aria-hidden="true">
            <path className={styles.arc} d="M2,13C2,1 24,1 24,13" />
          </svg>
        </dt>
        <dd>{t('network.legend.skip')}</dd>
      </div>
      <div>
        <dt>↓2</dt>
        <dd>{t('network.legend.stride')}</dd>
      </div>
      {BORDERS.map((kind) => (
        <div key={kind}>
          <dt>
            <span className={styles.border} style={{ borderColor: blockKinds[kind].colour }} />
          </dt>
          <dd>{t(`network.legend.border.${kind}`)}</dd>
        </div>
      ))}
      <div>
        <dt>{t('network.legend.strip')}</dt>
        <dd>{t('network.legend.stripText')}</dd>
      </div>
    </dl>
  );
});

/** From the cheapest to the costliest, in shades, so that it can be taken away as a picture too. */
function Gradient() {
  return (
    <svg
      className={styles.gradient}
      viewBox={`0 0 ${SHADES.length} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {SHADES.map((shade) => (
        <rect
          key={shade}
          x={shade}
          width={1.05}
          height={1}
          style={{ fill: heatColour(shade / (SHADES.length - 1)) }}
        />
      ))}
    </svg>
  );
}
