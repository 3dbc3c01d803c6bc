import { useTranslation } from 'react-i18next';
import { meanMagnitudes, type LayerSummary, type StageName, type StageReading } from '../../../inspect';
import { Glossed } from '../glossary/Glossed';
import { StageCard } from './StageCard';
import type { InputPicture } from './layerInput';
import { useStageText } from './useStageText';
import styles from './StageTrail.module.css';

interface StageTrailProps {
  layer: LayerSummary;
  /** What comes into the layer, where it has rows and columns. */
  input: InputPicture | undefined;
  stages: readonly StageReading[];
  chosen: StageName;
  onChoose: (stage: StageName) => void;
}

/** The way of the tensor through a layer; each step can be chosen to be looked into. */
export function StageTrail({ layer, input, stages, chosen, onChoose }: StageTrailProps) {
  const { t } = useTranslation();
  const { name, operation, shape } = useStageText();
  return (
    <div className={styles.trail} data-skip={layer.skip}>
      {layer.skip && (
        <div className={styles.skip}>
          <span>
            <Glossed text={t('network.panels.skipLabel')} />
          </span>
        </div>
      )}
      <ol className={styles.steps}>
        <li>
          <StageCard
            title={t('network.panels.input')}
            operation=""
            shape={shape(layer.inputShape)}
            picture={input}
          />
        </li>
        {stages.map(({ stage, shape: stageShape, values }) => (
          <li key={stage}>
            <StageCard
              title={name(stage)}
              operation={operation(stage, layer)}
              shape={shape(stageShape)}
              picture={
                stageShape[0] * stageShape[1] > 1
                  ? { values: meanMagnitudes(values, stageShape), shape: [stageShape[0], stageShape[1], 1] }
                  : undefined
              }
              chosen={stage === chosen}
              onChoose={() => onChoose(stage)}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}
