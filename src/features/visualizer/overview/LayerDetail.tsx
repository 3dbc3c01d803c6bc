import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayerSummary, NetworkTiming, TensorShape } from '../../../inspect';
import { useFigures } from '../../../ui';
import { blockKinds } from '../blockKinds';
import { Term } from '../glossary/Term';
import type { TermName } from '../glossary/terms';
import { useCostText } from '../useCostText';
import { useFieldText } from '../useFieldText';
import { useLayerName } from '../useLayerName';
import { shapeText } from '../useLayerWords';
import { Letters } from './Letters';
import { costOf } from './measures';
import styles from './LayerDetail.module.css';

interface LayerDetailProps {
  layer: LayerSummary;
  /** Of the network's input. */
  input: TensorShape;
  timing: NetworkTiming | undefined;
  dropped: boolean;
}

/** All figures of the layer that is pointed at. */
export const LayerDetail = memo(function LayerDetail({ layer, input, timing, dropped }: LayerDetailProps) {
  const { t } = useTranslation();
  const name = useLayerName();
  const cost = useCostText();
  const facts = useFacts(layer, input);
  const { Drawing, colour, formula } = blockKinds[layer.kind];
  return (
    <div className={styles.detail}>
      <div className={styles.title}>
        <span className={styles.drawing} style={{ color: colour }}>
          <Drawing layer={layer} />
        </span>
        <div>
          <h3>
            {name(layer)}
            {dropped && ` (${t('network.words.dropped')})`}
          </h3>
          <p>{t(`network.kinds.${layer.kind}`)}</p>
          <p className={styles.formula}>{formula(layer)}</p>
          <Letters formula={formula(layer)} />
        </div>
      </div>
      <dl className={styles.facts}>
        {facts.map(({ term, value }) => (
          <div key={term}>
            <dt>
              <Term name={term} />
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('network.measure.milliseconds')}</dt>
          <dd>{cost(costOf(layer, 'milliseconds', timing), 'milliseconds')}</dd>
        </div>
      </dl>
    </div>
  );
});

function useFacts(layer: LayerSummary, input: TensorShape): { term: TermName; value: string }[] {
  const { t } = useTranslation();
  const { number } = useFigures();
  const fieldText = useFieldText();
  const { settings, activation, gate, inputShape, outputShape } = layer;
  const facts: [TermName, string | undefined][] = [
    ['tensor', `${shapeText(inputShape)} → ${shapeText(outputShape)}`],
    ['kernel', settings && `${settings.kernelSize} × ${settings.kernelSize}`],
    ['stride', settings && number(settings.stride)],
    ['expansion', settings && `${number(inputShape[2])} → ${number(settings.expandedChannels)}`],
    [
      'squeeze',
      settings && (gate ? `${settings.expandedChannels} → ${settings.squeezeChannels}` : t('network.none')),
    ],
    ['gate', gate && t(`network.gate.${gate}`)],
    ['activation', activation && t(`network.activation.${activation}`)],
    ['receptiveField', fieldText(layer, input)],
    ['parameters', number(layer.parameters)],
    ['multiplyAdds', number(layer.multiplyAdds)],
  ];
  return facts.flatMap(([term, value]) => (value === undefined ? [] : [{ term, value }]));
}
