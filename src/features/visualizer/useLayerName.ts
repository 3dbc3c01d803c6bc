import { useTranslation } from 'react-i18next';
import type { LayerSummary } from '../../inspect';

/** Layers as people call them: `Stem`, `Block 5`. */
export function useLayerName(): (layer: Pick<LayerSummary, 'name' | 'kind'>) => string {
  const { t } = useTranslation();
  return ({ name, kind }) => {
    if (kind === 'invertedResidual') return t('network.layer.block', { number: blockNumber(name) });
    if (kind === 'head') return t('network.layer.head', { name });
    return t(`network.layer.${kind}`);
  };
}

function blockNumber(name: string): string {
  return name.replace(/^\D+/, '');
}
