import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { inputAxes, type Inspector, type TensorShape } from '../../../inspect';
import { aboveSilence, inverted, saliencyMask } from '../../../inspect/saliency';
import { useFigures } from '../../../ui';
import { HeatMap } from '../panels/HeatMap';
import { MapAxes } from '../panels/MapAxes';
import { MapPicture } from '../panels/MapPicture';
import { colouringOf } from '../panels/colouring';
import { Listen } from './Listen';
import { WhyCheck } from './WhyCheck';
import { overlayColouring } from './overlayColouring';
import type { Question } from './useExplanation';
import styles from './WhyPanel.module.css';

interface WhyResultProps {
  inspector: Inspector;
  question: Question;
  saliency: Float32Array;
  /** Whether the map is complete. */
  done: boolean;
  /** Share of the saliency that is kept, in (0, 1). */
  kept: number;
  onKept: (kept: number) => void;
}

/** The saliency laid over the spectrogram, what is left when only that is kept, and both to be heard. */
export function WhyResult(props: WhyResultProps) {
  const { inspector, question, saliency, done, kept: share, onKept } = props;
  const { t } = useTranslation();
  const { number, decimal, percent } = useFigures();
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
  const describe = ({ column, row }: { column: number; row: number }) =>
    t('network.why.cell', {
      hertz: number(axes.rowHz[row]),
      time: decimal(column * axes.columnS, 2),
      fall: decimal(saliency[row * shape[1] + column], 3),
    });
  const map = { shape, colouring: melColouring, describe, axes: <MapAxes axes={axes} shape={shape} /> };

  return (
    <>
      <div className={styles.maps}>
        <div>
          <h3>{t('network.why.overlay')}</h3>
          <HeatMap
            label={t('network.why.overlayLabel')}
            {...map}
            values={mel}
            overlay={<MapPicture values={saliency} shape={shape} colouring={saliencyColouring} />}
            hint={t('network.why.overlayHint')}
          />
        </div>
        <div>
          <h3>{t('network.why.kept', { share: percent(share) })}</h3>
          <HeatMap
            label={t('network.why.keptLabel')}
            {...map}
            values={kept}
            hint={t('network.why.keptHint')}
          />
        </div>
      </div>
      {done && (
        <>
          <label className={styles.share} data-not-exported>
            {t('network.why.share', { share: percent(share) })}
            <input
              type="range"
              min={10}
              max={90}
              step={5}
              value={Math.round(100 * share)}
              onChange={({ currentTarget }) => onKept(currentTarget.valueAsNumber / 100)}
            />
          </label>
          <Listen inspector={inspector} reading={reading} mask={mask} rest={rest} />
          <WhyCheck inspector={inspector} question={question} mask={mask} rest={rest} />
        </>
      )}
    </>
  );
}
