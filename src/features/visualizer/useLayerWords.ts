import { useTranslation } from 'react-i18next';
import type { LayerSummary, NetworkTiming, TensorShape } from '../../inspect';
import { useFigures } from '../../ui';
import { costOf } from './overview/measures';
import { useCostText } from './useCostText';
import { useLayerName } from './useLayerName';

/** `64 × 150 × 8`; vectors by their length alone. */
export function shapeText(shape: TensorShape): string {
  const [mel, frame, channels] = shape;
  return mel === 1 && frame === 1 ? String(channels) : shape.join(' × ');
}

/** A layer in one sentence, for those who do not see the picture. */
export function useLayerWords(): (
  layer: LayerSummary,
  timing: NetworkTiming | undefined,
  dropped: boolean,
) => string {
  const { t } = useTranslation();
  const { number } = useFigures();
  const name = useLayerName();
  const cost = useCostText();
  return (layer, timing, dropped) => {
    const { settings, activation, gate, skip, inputShape, outputShape } = layer;
    const ms = costOf(layer, 'milliseconds', timing);
    return [
      name(layer),
      dropped && t('network.words.dropped'),
      settings && t('network.words.kernel', { kernel: settings.kernelSize, stride: settings.stride }),
      settings && t('network.words.expansion', { channels: number(settings.expandedChannels) }),
      gate && t('network.words.squeeze'),
      activation && t(`network.activation.${activation}`),
      skip && t('network.words.skip'),
      t('network.words.shapes', { from: shapeText(inputShape), to: shapeText(outputShape) }),
      t('network.words.parameters', { count: layer.parameters, value: number(layer.parameters) }),
      t('network.words.multiplyAdds', { count: layer.multiplyAdds, value: number(layer.multiplyAdds) }),
      ms !== undefined && cost(ms, 'milliseconds'),
    ]
      .filter(Boolean)
      .join(', ');
  };
}
