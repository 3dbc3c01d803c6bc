import type { StageName } from '../../inspect';
import { SAMPLES } from '../../samples';
import { TERM_NAMES } from './glossary/terms';
import { parseEdits, printEdits } from './editAddress';
import { CHANNEL_ORDERS } from './panels/channelOrder';
import { TOUR } from './tour/steps';
import { MEASURES, type Input, type View } from './view';

const STAGES = [
  'convolution',
  'expand',
  'depthwise',
  'squeezeExcitation',
  'project',
  'skip',
  'pool',
  'dense',
] as const satisfies readonly StageName[];
/** Recordings that can be listened to. */
export const CLIPS = [...SAMPLES.map(({ name }) => name), 'file'] as const;
const INPUTS: readonly Input[] = [...CLIPS, 'microphone'];

/** The view that an address asks for; what it does not say, or says in words that we don't know, is as at first. */
export function parseView(address: URLSearchParams): View {
  const text = (key: keyof View) => address.get(key) ?? '';
  const oneOf = <T extends string>(key: keyof View, known: readonly T[]) =>
    known.find((value) => value === address.get(key));
  return {
    network: nameIn(text('network')) ?? 'genre',
    against: nameIn(text('against')),
    measure: oneOf('measure', MEASURES) ?? 'multiplyAdds',
    input: oneOf('input', INPUTS) ?? 'rockRiff',
    atS: numberIn(text('atS')) ?? 0,
    otherInput: oneOf('otherInput', CLIPS),
    layer: nameIn(text('layer')),
    panel: nameIn(text('panel')),
    stage: oneOf('stage', STAGES),
    channel: numberIn(text('channel')),
    gates: text('gates') || undefined,
    gatesAgainst: text('gatesAgainst') || undefined,
    gateOrder: oneOf('gateOrder', CHANNEL_ORDERS) ?? 'channel',
    why: text('why') || undefined,
    whyKept: Math.min(90, Math.max(10, numberIn(text('whyKept')) ?? 50)),
    edits: parseEdits(text('edits')),
    glossary: oneOf('glossary', ['all', ...TERM_NAMES]),
    tour: tourStep(numberIn(text('tour'))),
    search: text('search'),
  };
}

/** The view as the parameters of an address, without what would be so anyway. */
export function printView(view: View): URLSearchParams {
  const silent = new Map(textsOf(parseView(new URLSearchParams())));
  return new URLSearchParams(textsOf(view).filter(([key, text]) => text !== '' && text !== silent.get(key)));
}

/** What the view says of each parameter; nothing where it is left open. */
function textsOf(view: View): [key: string, text: string][] {
  const values = { ...view, atS: Math.round(view.atS * 100) / 100, edits: printEdits(view.edits) };
  return Object.entries(values).map(([key, value]) => [key, String(value ?? '')]);
}

/** A step that there is. */
function tourStep(number: number | undefined): number | undefined {
  return number !== undefined && TOUR[number - 1] ? number : undefined;
}

/** Of a layer, a panel or a network; a person's own network is named with a colon (`ownModel`). */
function nameIn(text: string): string | undefined {
  return /^[\w-]+(:[\w-]+)?$/.test(text) ? text : undefined;
}

/** Not negative. */
function numberIn(text: string): number | undefined {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
