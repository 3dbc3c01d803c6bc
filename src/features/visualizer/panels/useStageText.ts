import { useTranslation } from 'react-i18next';
import type { LayerSummary, StageName, TensorShape } from '../../../inspect';
import { useFigures } from '../../../ui';

type Part = 'relu' | 'hardSwish' | 'linear' | 'sigmoid' | 'hardSigmoid' | 'addInput' | 'mean';

/** How steps, shapes and channels are called. */
export function useStageText() {
  const { t } = useTranslation();
  const { number } = useFigures();
  const kernel = (side: number) => t('network.panels.kernelSide', { side });
  const part = (name: Part) => t(`network.panels.parts.${name}`);
  const parts = (stage: StageName, layer: LayerSummary): string[] => {
    const { kind, settings, gate = 'sigmoid' } = layer;
    const activation = layer.activation ?? 'linear';
    switch (stage) {
      case 'convolution':
        return [kernel(kind === 'stem' ? 3 : 1), part(activation)];
      case 'expand':
        return [kernel(1), part(activation)];
      case 'depthwise':
        return [
          kernel(settings?.kernelSize ?? 3),
          ...(settings?.stride === 2 ? [t('network.panels.strideOf', { stride: 2 })] : []),
          part(activation),
        ];
      case 'squeezeExcitation':
        return [part(gate)];
      case 'project':
        return [kernel(1), part('linear')];
      case 'skip':
        return [part('addInput')];
      case 'pool':
        return [part('mean')];
      case 'dense':
        return [part(activation)];
    }
  };
  return {
    shape: (shape: TensorShape) => shape.map((side) => number(side)).join(' × '),
    name: (stage: StageName) => t(`network.panels.stages.${stage}`),
    /** What the step is made of, for example `5×5, stride 2, h-swish`. */
    operation: (stage: StageName, layer: LayerSummary) => parts(stage, layer).join(', '),
  };
}
