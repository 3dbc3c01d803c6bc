/**
 * npm run netadapt:plot [-- MODEL]
 *
 * Draws the frontier of an adapted network's trajectory.json into docs/images/netadapt-frontier.svg, and prints it as a
 * Markdown table.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { percent } from '../cli/support/format';
import { modelFolder } from '../cli/support/modelFolder';
import { costOf, parseTrajectory, type FrontierPoint } from '../src/netadapt';
import { frontierPlot } from './support/frontierPlot';

const NAMES: Record<FrontierPoint['kind'], string> = {
  start: '`genre`',
  netadapt: 'NetAdapt',
  uniform: 'uniform',
  window: '`genre`, windows of',
  hop: '`genre`, a window every',
  tiny: '`genre-tiny`',
};

function nameOf({ kind, step, share, frames, hopS }: FrontierPoint): string {
  if (step !== undefined) return `${NAMES[kind]}, step ${step}`;
  if (frames !== undefined) return `${NAMES[kind]} ${frames} frames`;
  if (kind === 'hop') return `${NAMES[kind]} ${hopS} s`;
  return share === undefined ? NAMES[kind] : `${NAMES[kind]}, ${percent(share)} of the channels`;
}

const model = process.argv[2] ?? 'genre-netadapt';
const json: unknown = JSON.parse(await readFile(`${modelFolder(model)}/trajectory.json`, 'utf8'));
const { frontier } = parseTrajectory(json);
const start = frontier.find(({ kind }) => kind === 'start');
const rows = frontier.map((point) => [
  nameOf(point),
  point.latencyMs.toFixed(2),
  start ? (costOf(start) / costOf(point)).toFixed(2) : '',
  `${percent(point.macroAccuracy, 1)} (${point.interval95.map((share) => percent(share, 1)).join(' to ')})`,
  point.seeds.map((share) => percent(share, 1)).join(', '),
  percent(point.accuracy, 1),
  String(point.parameters),
  (point.multiplyAdds / 1e6).toFixed(1),
  String(point.updates),
]);
const heading = [
  'network',
  'ms a window',
  'speed',
  'macro (95 %)',
  'by seed',
  'accuracy',
  'parameters',
  'M multiply-adds',
  'updates',
];
const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
console.log([heading, heading.map(() => '---'), ...rows].map(line).join('\n'));
const target = fileURLToPath(new URL('../docs/images/netadapt-frontier.svg', import.meta.url));
await writeFile(target, frontierPlot(frontier));
