import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { inputAxes, type Inspector, type TensorShape } from '../../../inspect';
import { aboveSilence, inverted, saliencyMask } from '../../../inspect/saliency';
import { useFigures, useGenreName } from '../../../ui';
import { ColourScale } from '../panels/ColourScale';
import { HeatMap } from '../panels/HeatMap';
import { MapAxes } from '../panels/MapAxes';
import { MapPicture } from '../panels/MapPicture';
import { colouringOf } from '../panels/colouring';
import { Listen } from './Listen';
import { WhyTest } from './WhyTest';
import { overlayColouring } from './overlayColouring';
import type { Explained, Question } from './useExplanation';
import styles from './WhyPanel.module.css';

interface WhyResultProps {
  inspector: Inspector;
  question: Question;
  explained: Explained;
  /** Share of the picture that is kept: one of `TESTED_SHARES`. */
  kept: number;
  onKept: (kept: number) => void;
}

/** The saliency laid over the spectrogram, what is left when only its upper part is kept, both to be heard, and its test. */
export function WhyResult({ inspector, question, explained, kept: share, onKept }: WhyResultProps) {
  const { saliency, test, samples } = explained;
  const { t } = useTranslation();
  const { number, decimal, percent } = useFigures();
  const genre = useGenreName()(question.genre);
  const { frontEnd } = inspector.network.card;
  const { reading } = question;
  const axes = useMemo(() => {
    const { bandHz, frameS } = inputAxes(frontEnd);
    return { rowHz: [...bandHz], columnS: frameS };
  }, [frontEnd]);
  const shape = useMemo<TensorShape>(() => [frontEnd.nMels, frontEnd.frames, 1], [frontEnd]);
  const mel = useMemo(() => aboveSilence(reading.input, frontEnd), [reading.input, frontEnd]);
  const mask = useMemo(() => saliencyMask(saliency, share), [saliency, share]);
  const rest = useMemo(() => inverted(mask), [mask]);
  const kept = useMemo(() => mel.map((value, cell) => value * mask[cell]), [mel, mask]);
  const melColouring = useMemo(() => colouringOf(mel), [mel]);
  const saliencyColouring = useMemo(() => overlayColouring(saliency), [saliency]);
  const describe = ({ column, row }: { column: number; row: number }) => {
    const value = saliency[row * shape[1] + column];
    return t(value < 0 ? 'network.why.cellAgainst' : 'network.why.cell', {
      hertz: number(axes.rowHz[row]),
      time: decimal(reading.startS + column * axes.columnS, 2),
      by: decimal(Math.abs(value), 3),
      genre,
    });
  };
  const map = { shape, colouring: melColouring, describe, axes: <MapAxes axes={axes} shape={shape} /> };

  return (
    <>
      <div className={styles.maps}>
        <div>
          <h3>{t('network.why.overlay', { genre })}</h3>
          <HeatMap
            label={t('network.why.overlayLabel')}
            {...map}
            values={mel}
            overlay={<MapPicture values={saliency} shape={shape} colouring={saliencyColouring} />}
            hint={t('network.why.overlayHint', { genre })}
          />
          <div className={styles.scale}>
            <span>{t('network.why.against')}</span>
            <ColourScale colouring={saliencyColouring} digits={2} />
            <span>{t('network.why.for')}</span>
          </div>
        </div>
        <div>
          <h3>{t('network.why.kept', { share: percent(share) })}</h3>
          <HeatMap
            label={t('network.why.keptLabel')}
            {...map}
            values={kept}
            hint={t('network.why.keptHint')}
          />
          <label className={styles.share} data-not-exported>
            {t('network.why.share', { share: percent(share) })}
            <input
              type="range"
              min={10}
              max={90}
              step={10}
              value={Math.round(100 * share)}
              onChange={({ currentTarget }) => onKept(currentTarget.valueAsNumber / 100)}
            />
          </label>
          <Listen samples={samples} frontEnd={frontEnd} mask={mask} rest={rest} />
        </div>
      </div>
      <WhyTest test={test} genre={question.genre} share={share} />
    </>
  );
}
