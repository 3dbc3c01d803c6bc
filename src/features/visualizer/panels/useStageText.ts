import { useTranslation } from 'react-i18next';
import type { LayerSummary, StageName, TensorShape } from '../../../inspect';
import { useFigures } from '../../../ui';

/** How steps, shapes and channels are called. */
export function useStageText() {
  const { t } = useTranslation();
  const { number } = useFigures();
  return {
    shape: (shape: TensorShape) => shape.map((side) => number(side)).join(' × '),
    name: (stage: StageName) => t(`network.panels.stages.${stage}`),
    /** What the step is made of, for example `5×5, stride 2, h-swish`. */
    operation: (stage: StageName, layer: LayerSummary) =>
      operationParts(stage, layer)
        .map((part) =>
          part.kind === 'kernel'
            ? t('network.panels.kernelSide', { side: part.side })
            : part.kind === 'stride'
              ? t('network.panels.strideOf', { stride: part.stride })
              : t(`network.panels.parts.${part.name}`),
        )
        .join(', '),
  };
}

type Part =
  | { kind: 'kernel'; side: number }
  | { kind: 'stride'; stride: number }
  | { kind: 'word'; name: 'relu' | 'hardSwish' | 'linear' | 'sigmoid' | 'hardSigmoid' | 'addInput' | 'mean' };

function operationParts(stage: StageName, { kind, settings, activation, gate }: LayerSummary): Part[] {
  const activated: Part[] = [{ kind: 'word', name: activation ?? 'linear' }];
  switch (stage) {
    case 'convolution':
      return [{ kind: 'kernel', side: kind === 'stem' ? 3 : 1 }, ...activated];
    case 'expand':
      return [{ kind: 'kernel', side: 1 }, ...activated];
    case 'depthwise':
      return [
        { kind: 'kernel', side: settings?.kernelSize ?? 3 },
        ...(settings?.stride === 2 ? [{ kind: 'stride', stride: 2 } as const] : []),
        ...activated,
      ];
    case 'squeezeExcitation':
      return [{ kind: 'word', name: gate ?? 'sigmoid' }];
    case 'project':
      return [
        { kind: 'kernel', side: 1 },
        { kind: 'word', name: 'linear' },
      ];
    case 'skip':
      return [{ kind: 'word', name: 'addInput' }];
    case 'pool':
      return [{ kind: 'word', name: 'mean' }];
    case 'dense':
      return activated;
  }
}
