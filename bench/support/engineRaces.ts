import type { Page } from 'playwright-core';
import type { ContestantName } from '../page/contestants';
import type { RaceOptions, RaceResult } from '../page/race';
import { median, ratioOf, type Ratio } from './statistics';

export const PEERS = ['litert', 'onnx', 'tfjsPlan', 'tfjsLayers'] as const satisfies ContestantName[];
export type Peer = (typeof PEERS)[number];

export interface RaceSummary {
  network: string;
  windows: number;
  /** Median time of ours for all windows. */
  ms: number;
  /** Peers that took part. */
  ratios: Partial<Record<Peer, Ratio>>;
  /** Milliseconds from nothing to the first answer, files of the runtime not counted where an earlier race loaded them. */
  firstAnswerMs: Partial<Record<ContestantName, number>>;
}

/** Lets ours run against `peers` in the page, a runtime after the other, turn by turn. */
export async function raceEngines(
  page: Page,
  network: string,
  windows: number,
  peers: readonly Peer[] = PEERS,
): Promise<RaceSummary> {
  const options: RaceOptions = {
    network,
    windows,
    contestants: ['ours', ...peers],
    turns: 41,
    turnMs: windows === 1 ? 20 : 50,
  };
  const results = await page.evaluate((given) => window.bench.race(given), options);
  const entries = Object.entries(results) as [ContestantName, RaceResult][];
  const ours = results.ours?.turnsMs ?? [];
  return {
    network,
    windows,
    ms: median(ours),
    ratios: Object.fromEntries(
      entries
        .filter(([name]) => name !== 'ours')
        .map(([name, { turnsMs }]) => [name, ratioOf(turnsMs, ours)]),
    ),
    firstAnswerMs: Object.fromEntries(entries.map(([name, { firstAnswerMs }]) => [name, firstAnswerMs])),
  };
}
