import type { FrontEnd } from '../src/dsp';

/** Where the files of a network lie. The networks of the package are in `genrescope/networks/…`. */
export interface NetworkFiles {
  /** For messages, and in `Classification.model`. */
  readonly name: string;
  /** The address of each file: `card.json` says how the network is fed and read, the others are a layers model of TensorFlow.js. */
  readonly files: Readonly<Record<'card.json' | 'model.json' | 'weights.bin', string>>;
}

/** A network: its files, or the address of a folder that holds them (relative to the page, where it is not absolute). */
export type NetworkSource = NetworkFiles | URL | string;

/** What a network's `card.json` says of it, as far as whoever uses it needs to know; the file has more. */
export interface NetworkCard {
  readonly name: string;
  readonly version: string;
  /** Day on which it was made, `YYYY-MM-DD`. */
  readonly date: string;
  /** Those that it tells apart, in the order of its output. */
  readonly genres: readonly string[];
  /** AudioSet's names of what else it hears, in the order of its output. */
  readonly tags: readonly string[];
  /** From samples to its input. */
  readonly frontEnd: FrontEnd;
  readonly thresholds: {
    /** Probability in [0, 1] under which the answer is `not-sure`. */
    readonly notSure: number;
    /** Score in [0, 1] from which a tag is named. */
    readonly tag: number;
  };
}

/** The network as the loaders of the page are told of it. */
export function whereIs(network: NetworkSource): {
  model: string;
  baseUrl: string;
  files?: Readonly<Record<string, string>>;
} {
  if (typeof network !== 'string' && !(network instanceof URL)) {
    const { name, files } = network;
    return { model: name, baseUrl: new URL('.', files['card.json']).href, files };
  }
  const folder = new URL(network, globalThis.location.href);
  const name = folder.pathname.split('/').findLast(Boolean) ?? '';
  return { model: name, baseUrl: new URL(folder.pathname.endsWith('/') ? '..' : '.', folder).href };
}
