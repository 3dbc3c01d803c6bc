import type { Page } from 'playwright-core';
import type { ContestantName } from '../page/contestants';
import type { RaceOptions, RaceResult } from '../page/race';
import { median, ratioOf, type Ratio } from './statistics';

export const PEERS = ['litert', 'onnx', 'tfjs'] as const satisfies ContestantName[];
export type Peer = (typeof PEERS)[number];

export interface RaceSettings {
  /** See `benchNetwork`. */
  network: string;
  windows: number;
  quick: boolean;
  peers?: readonly Peer[];
}

export interface RaceSummary {
  network: string;
  windows: number;
  /** Median time of ours for all windows. */
  ms: number;
  /** Peers that took part. */
  ratios: Partial<Record<Peer, Ratio>>;
}

/** Lets ours run against `peers` in the page, a runtime after the other, turn by turn. */
export async function raceEngines(
  page: Page,
  { network, windows, quick, peers = PEERS }: RaceSettings,
): Promise<RaceSummary> {
  const turnMs = windows === 1 ? 20 : 50;
  const options: RaceOptions = {
    network,
    windows,
    contestants: ['ours', ...peers],
    turns: quick ? 1 : 41,
    turnMs: quick ? 1 : turnMs,
  };
  const results = await page.evaluate((given) => window.bench.race(given), options);
  const ours = results.ours?.turnsMs ?? [];
  const others = (Object.entries(results) as [ContestantName, RaceResult][]).filter(
    ([name]) => name !== 'ours',
  );
  return {
    network,
    windows,
    ms: median(ours),
    ratios: Object.fromEntries(others.map(([name, { turnsMs }]) => [name, ratioOf(turnsMs, ours)])),
  };
}
