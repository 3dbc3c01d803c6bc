import type { NetworkEdit, StageName } from '../../inspect';
import type { Genre } from '../../classify';
import type { SampleName } from '../../samples';
import type { GlossaryPlace } from './glossary/terms';
import type { ChannelOrder } from './panels/channelOrder';
import type { GateSource } from './panels/squeeze/gateSource';

/** What the colours, and the numbers in the blocks, are about. */
export const MEASURES = ['parameters', 'multiplyAdds', 'milliseconds'] as const;
export type Measure = (typeof MEASURES)[number];

/** What the network hears: a clip that we compose, the file chosen on the file page, or the microphone. */
export type Input = SampleName | 'file' | 'microphone';

/** All that is chosen on the page. It lives in the address, so that a view can be kept and sent to somebody. */
export interface View {
  /** Name of the network. */
  network: string;
  /** Name of a second network beside it. */
  against: string | undefined;
  measure: Measure;
  input: Input;
  /** Seconds into the input: where the play head stands, in the middle of the window that the network hears. */
  atS: number;
  /** A second input that panels compare the first one with. */
  otherInput: Exclude<Input, 'microphone'> | undefined;
  /** Name of the layer that is open. */
  layer: string | undefined;
  /** Name of the panel that is open in it. */
  panel: string | undefined;
  /** Step of the layer whose tensor is looked at. */
  stage: StageName | undefined;
  /** Channel that is looked at. */
  channel: number | undefined;
  /** Whose gates are shown, and against whose; where it is left open, or there are none, what there is decides. */
  gates: GateSource | undefined;
  gatesAgainst: GateSource | undefined;
  gateOrder: ChannelOrder;
  /** Genre of which it was asked why the window is taken for it. */
  why: Genre | undefined;
  /** Per cent of the picture that is kept, the most salient first, in [10, 90]. */
  whyKept: number;
  edits: readonly NetworkEdit[];
  /** What the glossary is open at; closed where there is nothing. */
  glossary: GlossaryPlace | undefined;
  /** Step of the tour, counted from 1; undefined where nobody is on it. */
  tour: number | undefined;
  /** What is searched for among the layers. */
  search: string;
}

/**
 * Changes the view. Opening and closing a layer, and a step of the tour, are steps that the browser goes back by, unless the change
 * comes in place of (`replace`) what is seen.
 */
export type ChangeView = (change: Partial<View>, how?: { replace: boolean }) => void;
