import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCostText } from '../useCostText';
import type { Measure } from '../view';
import styles from './Legend.module.css';

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
          <span className={styles.gradient} />
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
    </dl>
  );
});
