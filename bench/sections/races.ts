import { fileURLToPath } from 'node:url';
import { table } from '../../cli/support/format';
import { listNetworks } from '../../scripts/trainedNetworks';
import type { Peer, RaceSummary } from '../support/engineRaces';
import { rounded, type Ratio } from '../support/statistics';

/** Those in public/models, and the paper's with random weights. */
export const NETWORKS = [
  ...listNetworks(fileURLToPath(new URL('../../public/models', import.meta.url))).map(({ name }) => name),
  'small',
  'large',
];

const TITLES: Record<Peer, string> = {
  litert: 'LiteRT.js',
  onnx: 'onnxruntime-web',
  tfjs: 'tfjs wasm backend',
};

const KEYS: Record<Peer, string> = {
  litert: 'litertRatio',
  onnx: 'ortRatio',
  tfjs: 'tfjsRatio',
};

export const shown = ({ median, low, high }: Ratio): string =>
  `${median.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;

export function raceTable(races: readonly RaceSummary[], peers: readonly Peer[]): string {
  const heading = ['network', 'windows', 'ours, ms', ...peers.map((peer) => `${TITLES[peer]} / ours`)];
  const rows = races.map(({ network, windows, ms, ratios }) => [
    network,
    String(windows),
    ms.toFixed(2),
    ...peers.map((peer) => {
      const ratio = ratios[peer];
      return ratio ? shown(ratio) : '';
    }),
  ]);
  return table([heading, ...rows], ['left', ...heading.slice(1).map(() => 'right' as const)]);
}

/** Our time, and by how much each peer's is longer. */
export function raceReport({ ms, ratios }: RaceSummary): object {
  const entries = Object.entries(ratios) as [Peer, Ratio][];
  return {
    ms: rounded(ms),
    ...Object.fromEntries(entries.map(([peer, ratio]) => [KEYS[peer], rounded(ratio.median)])),
  };
}
