/**
 * npm run bench [-- --json] [--only SECTION]
 *
 * Races the engine against the runtimes that a page could use instead, mel against Meyda, and a whole file against
 * decoding it, in a real Chromium: tables, or with --json one object on stdout. Sections: engine, batch, width, profile, mel,
 * file, hour.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { table } from '../cli/support/format';
import { compileAssembly } from '../scripts/compileKernels';
import { withBenchPage } from './support/benchPage';
import { PEERS, raceEngines, type Peer, type RaceSummary } from './support/engineRaces';
import { runFile } from './support/fileRun';
import { median, ratioOf, rounded, type Ratio } from './support/statistics';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    network: { type: 'string', default: 'genre' },
  },
});
const wanted = (section: string): boolean => values.only?.includes(section) ?? true;

function say(text: string): void {
  if (!values.json) console.log(text);
}

const NETWORKS = [
  ...readdirSync(fileURLToPath(new URL('../public/models', import.meta.url)), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name),
  'small',
  'large',
];
const WIDTHS = [0.35, 0.5, 0.75, 1, 1.5, 2];

const TITLES: Record<Peer, string> = {
  litert: 'LiteRT.js',
  onnx: 'onnxruntime-web',
  tfjsPlan: 'tfjs, batch norm folded',
  tfjsLayers: 'tfjs layers model',
};

const shown = (ratio?: Ratio): string =>
  ratio ? `${ratio.median.toFixed(2)} (${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)})` : '';

function raceTable(races: RaceSummary[], peers: readonly Peer[]): string {
  const heading = ['network', 'windows', 'ours, ms', ...peers.map((peer) => `${TITLES[peer]} / ours`)];
  const rows = races.map(({ network, windows, ms, ratios }) => [
    network,
    String(windows),
    ms.toFixed(2),
    ...peers.map((peer) => shown(ratios[peer])),
  ]);
  return table([heading, ...rows], ['left', ...heading.slice(1).map(() => 'right' as const)]);
}

function firstAnswers({ network, firstAnswerMs }: RaceSummary): string {
  const times = Object.entries(firstAnswerMs).map(([name, ms]) => `${name} ${ms.toFixed(0)}`);
  return `${network}, milliseconds from nothing to the first answer: ${times.join(', ')}`;
}

async function engineSection(page: Page): Promise<object> {
  const races: RaceSummary[] = [];
  for (const network of NETWORKS) races.push(await raceEngines(page, network, 1));
  say(`${raceTable(races, PEERS)}\n\n${firstAnswers(races[0])}\n`);
  return Object.fromEntries(
    races.map(({ network, ms, ratios }) => [
      network,
      {
        ms: rounded(ms),
        litertRatio: rounded(ratios.litert?.median ?? NaN),
        ortRatio: rounded(ratios.onnx?.median ?? NaN),
        tfjsRatio: rounded(ratios.tfjsLayers?.median ?? NaN),
      },
    ]),
  );
}

async function growthSections(page: Page): Promise<void> {
  const peers = ['litert'] as const;
  const races: RaceSummary[] = [];
  if (wanted('batch')) {
    for (const network of NETWORKS) {
      for (const windows of [4, 16]) races.push(await raceEngines(page, network, windows, peers));
    }
  }
  if (wanted('width')) {
    for (const width of WIDTHS) races.push(await raceEngines(page, `large@${width}`, 1, peers));
  }
  if (races.length > 0) say(`${raceTable(races, peers)}\n`);
}

async function profileSection(page: Page): Promise<void> {
  const peak = await compileAssembly(fileURLToPath(new URL('assembly/', import.meta.url)), 'peak.ts', [
    'simd',
    'relaxed-simd',
  ]);
  const limit = await page.evaluate((kernel) => window.bench.simdPeak(kernel, 200), [...peak]);
  say(`One thread does at most ${limit.toFixed(1)} thousand million multiply-adds a second.`);
  const stages = await page.evaluate((network) => window.bench.profile(network, 200), values.network);
  const totalMs = stages.reduce((sum, { latencyMs }) => sum + latencyMs, 0);
  const rows = stages.map(({ name, latencyMs, multiplyAdds }) => [
    name,
    (1000 * latencyMs).toFixed(1),
    `${((100 * latencyMs) / totalMs).toFixed(1)} %`,
    multiplyAdds === 0 ? '' : `${((100 * multiplyAdds) / latencyMs / 1e6 / limit).toFixed(0)} %`,
  ]);
  const heading = [`stage of ${values.network}`, 'us, at best', 'of all', 'of the peak'];
  say(`${table([heading, ...rows], ['left', 'right', 'right', 'right'])}\n`);
}

async function melSection(page: Page): Promise<object> {
  const { ours, meyda } = await page.evaluate(() => window.bench.mel('genre', 21));
  const ratio = ratioOf(ours, meyda);
  say(`mel: ${median(ours).toFixed(0)} times as fast as sound, ${shown(ratio)} times as fast as Meyda\n`);
  return { realtime: rounded(median(ours)), meydaRatio: rounded(ratio.median) };
}

async function fileSection(page: Page): Promise<object> {
  const result: Record<string, object> = {};
  if (wanted('file')) {
    const { verdictMs, decodeMs, firstSegmentMs } = await runFile(page, 180, 5);
    const ratio = ratioOf(verdictMs, decodeMs);
    say(`3-minute mp3: ${median(verdictMs).toFixed(0)} ms, ${shown(ratio)} times decoding alone; `);
    say(`first segment after ${firstSegmentMs.toFixed(0)} ms`);
    result.threeMinutes = { decodeRatio: rounded(ratio.median) };
  }
  if (wanted('hour')) {
    for (const minutes of [10, 60]) {
      const { verdictMs, durationS, peakMB } = await runFile(page, 60 * minutes, 1);
      const secondsPerMinute = verdictMs[0] / 1000 / (durationS / 60);
      say(
        `${minutes}-minute mp3: ${secondsPerMinute.toFixed(2)} s a minute, ${peakMB.toFixed(0)} MB more than idle`,
      );
      if (minutes === 60)
        result.hour = { peakMB: rounded(peakMB), secondsPerMinute: rounded(secondsPerMinute) };
    }
  }
  return result;
}

await withBenchPage(async (page) => {
  const report: Record<string, object> = {};
  if (wanted('engine')) report.engine = await engineSection(page);
  if (!values.json) await growthSections(page);
  if (!values.json && wanted('profile')) await profileSection(page);
  if (wanted('mel')) report.mel = await melSection(page);
  if (wanted('file') || wanted('hour')) report.file = await fileSection(page);
  if (values.json) console.log(JSON.stringify(report));
});
