import { useTranslation } from 'react-i18next';
import type { Genre } from '../../../classify';
import type { SaliencyTest } from '../../../inspect/saliency';
import { Plot, PlotGuide, plotLine, useFigures, useGenreName } from '../../../ui';
import panels from '../panels/panels.module.css';
import styles from './WhyTest.module.css';

const CURVES = ['kept', 'random', 'removed'] as const;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

interface WhyTestProps {
  test: SaliencyTest;
  genre: Genre;
  /** Of the picture, that is kept; one of those tested. */
  share: number;
}

/** Whether the map can be believed: how probable the genre is with what it marks, without that, and with random patches. */
export function WhyTest({ test: { whole, points, outcome }, genre, share }: WhyTestProps) {
  const { t } = useTranslation();
  const { percent } = useFigures();
  const genreName = useGenreName();
  const ticks = TICKS.map((position) => ({ position, label: percent(position) }));
  const point = points.find((point) => Math.abs(point.share - share) < 0.01) ?? points[0];
  const words = {
    genre: genreName(genre),
    share: percent(point.share),
    whole: percent(whole),
    kept: percent(point.kept),
    removed: percent(point.removed),
    random: percent(point.random),
  };
  return (
    <div className={styles.test}>
      <div className={styles.words}>
        <h3>{t('network.why.test.title')}</h3>
        <p className={panels.sentence} data-outcome={outcome}>
          <strong>{t(`network.why.test.${outcome}`)}</strong> {t('network.why.test.figures', words)}
        </p>
        <ul className={styles.legend}>
          {CURVES.map((curve) => (
            <li key={curve}>
              <svg width="26" height="8" aria-hidden="true">
                <path className={styles[curve]} d="M1,4H25" />
              </svg>
              {t(`network.why.test.curves.${curve}`)}
            </li>
          ))}
        </ul>
        <p className={panels.note}>{t('network.why.test.how')}</p>
      </div>
      <Plot
        label={t('network.why.test.picture', words)}
        xLabel={t('network.why.test.share')}
        yLabel={t('network.why.test.probability', words)}
        xTicks={ticks}
        yTicks={ticks}
      >
        <PlotGuide from={{ x: point.share, y: 0 }} to={{ x: point.share, y: 1 }} />
        {CURVES.map((curve) => (
          <path
            key={curve}
            className={styles[curve]}
            d={plotLine(
              withEnd(
                curve,
                points.map((point) => ({ x: point.share, y: point[curve] })),
                whole,
              ),
            )}
          />
        ))}
      </Plot>
    </div>
  );
}

/** A curve of keeping ends at the whole window; one of removing begins with it. */
function withEnd(curve: (typeof CURVES)[number], points: { x: number; y: number }[], whole: number) {
  return curve === 'removed' ? [{ x: 0, y: whole }, ...points] : [...points, { x: 1, y: whole }];
}
