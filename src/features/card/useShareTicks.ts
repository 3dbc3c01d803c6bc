import { type Tick, useFigures } from '../../ui';
const SHARES = [0, 0.25, 0.5, 0.75, 1];

/** Ticks of an axis from 0 to 100 %. */
export function useShareTicks(): Tick[] {
  const { percent } = useFigures();
  return SHARES.map((share) => ({ position: share, label: percent(share) }));
}
