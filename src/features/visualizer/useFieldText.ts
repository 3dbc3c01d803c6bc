import { useTranslation } from 'react-i18next';
import type { LayerSummary, TensorShape } from '../../inspect';
import { useFigures } from '../../ui';

/** How much of the input one output of a layer sees, in words: `35 × 35`, or everything, and by what way. */
export function useFieldText(): (layer: LayerSummary, inputShape: TensorShape) => string {
  const { t } = useTranslation();
  const { number } = useFigures();
  return ({ receptiveField, seesEverything }, [mel]) => {
    if (!receptiveField) return t('network.field.everything');
    const size = number(receptiveField.size);
    if (seesEverything) return t('network.field.bySqueeze', { size });
    return t(receptiveField.size > mel ? 'network.field.larger' : 'network.field.size', { size, mel });
  };
}
