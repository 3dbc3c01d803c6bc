import type { ComponentType } from 'react';
import type { LayerSummary } from '../../../inspect';
import type { PanelProps } from '../panelProps';
import { InsidePanel } from './InsidePanel';
import { ActivationPanel } from './activation/ActivationPanel';
import { ShapePanel } from './shape/ShapePanel';
import { SqueezePanel } from './squeeze/SqueezePanel';

export interface LayerPanel {
  /** In the address, and in the locales under `network.panels.tabs`. */
  name: 'inside' | 'squeeze' | 'activation' | 'shape';
  isFor: (layer: LayerSummary) => boolean;
  Component: ComponentType<PanelProps>;
}

/** What can be looked at in a layer, in the order of the tabs. */
export const LAYER_PANELS: readonly LayerPanel[] = [
  { name: 'inside', isFor: () => true, Component: InsidePanel },
  { name: 'squeeze', isFor: ({ gate }) => gate !== undefined, Component: SqueezePanel },
  {
    name: 'activation',
    // The stem keeps what arrives at its activation to itself.
    isFor: ({ kind, activation }) => activation !== undefined && kind !== 'stem',
    Component: ActivationPanel,
  },
  { name: 'shape', isFor: ({ kind }) => kind === 'invertedResidual', Component: ShapePanel },
];
