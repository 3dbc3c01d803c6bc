import type { LayerSummary } from '../../../inspect';
import type { View } from '../view';
import { liveliestBlock, type TouredNetwork } from './liveliestBlock';

/** One stop of the tour: which layer it opens, and what of it. Its words stand under `network.tour.steps` in the locales. */
export interface TourStep {
  name: 'narrowWideNarrow' | 'depthwise' | 'squeeze' | 'hardSwish' | 'skip';
  view: Pick<View, 'panel' | 'stage' | 'gateOrder'>;
  /** The layer that shows it best; undefined where the network has none. */
  layerOf: (network: TouredNetwork) => LayerSummary | undefined;
}

/** How many channels a block must make of one, at least, to be shown as wide. */
const WIDE = 2.5;

export const TOUR: readonly TourStep[] = [
  {
    name: 'narrowWideNarrow',
    view: open('shape'),
    layerOf: ({ layers }) => layers.find((layer) => widening(layer) >= WIDE),
  },
  {
    name: 'depthwise',
    view: { ...open('inside'), stage: 'depthwise' },
    layerOf: ({ layers }) => layers.find((layer) => widening(layer) >= WIDE),
  },
  { name: 'squeeze', view: { ...open('squeeze'), gateOrder: 'difference' }, layerOf: liveliestBlock },
  {
    name: 'hardSwish',
    view: open('activation'),
    layerOf: ({ layers }) => blocks(layers).find(({ activation }) => activation === 'hardSwish'),
  },
  {
    name: 'skip',
    view: open('shape'),
    layerOf: ({ layers }) => blocks(layers).findLast(({ skip }) => skip),
  },
];

function blocks(layers: readonly LayerSummary[]): LayerSummary[] {
  return layers.filter(({ kind }) => kind === 'invertedResidual');
}

/** How many times as wide as its input a block is in its middle; 0 for other layers. */
function widening({ settings, inputShape }: LayerSummary): number {
  return settings ? settings.expandedChannels / inputShape[2] : 0;
}

function open(panel: string): TourStep['view'] {
  return { panel, stage: undefined, gateOrder: 'channel' };
}
