import { useTranslation } from 'react-i18next';
import { useFigures } from '../../ui';
import type { Measure } from './view';

/** Costs in short, with their unit: `34.1 M`, `718 k`, `0.35 ms`. */
export function useCostText(): (value: number | undefined, measure: Measure) => string {
  const { t } = useTranslation();
  const { decimal, number } = useFigures();
  return (value, measure) => {
    if (value === undefined) return '–';
    if (measure === 'milliseconds') return t('network.unit.milliseconds', { value: decimal(value, 2) });
    if (value >= 1e6)
      return t('network.unit.millions', { value: decimal(value / 1e6, value >= 1e7 ? 1 : 2) });
    if (value >= 1e3)
      return t('network.unit.thousands', { value: decimal(value / 1e3, value >= 1e5 ? 0 : 1) });
    return number(value);
  };
}
