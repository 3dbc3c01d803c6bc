import { useTranslation } from 'react-i18next';
import type { LayerSummary, TensorShape } from '../../inspect';
import { useFigures } from '../../ui';

/** How much of the input one output of a layer sees, in words: `35 × 35`, or everything, and by what way unless it is to be `brief`. */
export function useFieldText(): (
  layer: LayerSummary,
  inputShape: TensorShape,
  how?: { brief: boolean },
) => string {
  const { t } = useTranslation();
  const { number } = useFigures();
  return ({ receptiveField, seesEverything }, [mel], { brief } = { brief: false }) => {
    if (!receptiveField) return t('network.field.everything');
    const size = number(receptiveField.size);
    if (seesEverything) return t(brief ? 'network.field.brief' : 'network.field.bySqueeze', { size });
    return t(receptiveField.size > mel ? 'network.field.larger' : 'network.field.size', { size, mel });
  };
}
