import { costOf, type FrontierPoint } from '../../src/netadapt';

const WIDTH = 640;
const HEIGHT = 400;
const AREA = { left: 60, right: 620, top: 20, bottom: 350 };
/** Of each kind of network; readable on white and on black. */
const STYLES: Record<FrontierPoint['kind'], { colour: string; label: string }> = {
  start: { colour: '#888888', label: 'genre' },
  netadapt: { colour: '#d1495b', label: 'NetAdapt' },
  uniform: { colour: '#3f7cac', label: 'uniform' },
  window: { colour: '#4a9a5a', label: 'shorter window' },
  hop: { colour: '#8a6bbf', label: 'windows farther apart' },
  tiny: { colour: '#b58b00', label: 'genre-tiny' },
};

type Scale = (value: number) => number;

/** Time for a second of music against macro accuracy and its interval, as a standalone SVG. */
export function frontierPlot(points: readonly FrontierPoint[]): string {
  const [low, high] = bounds(points.flatMap(({ interval95 }) => interval95.map((share) => 100 * share)));
  const longest = Math.ceil(10 * Math.max(...points.map(costOf))) / 10;
  const x = scale(0, longest, AREA.left, AREA.right);
  const y = scale(low, high, AREA.bottom, AREA.top);
  const lines = (['netadapt', 'uniform'] as const).map((kind) => {
    const way = points
      .filter((point) => point.kind === kind || point.kind === 'start')
      .toSorted((a, b) => costOf(a) - costOf(b))
      .map((point) => `${x(costOf(point)).toFixed(1)},${y(100 * point.macroAccuracy).toFixed(1)}`);
    return `<polyline points="${way.join(' ')}" fill="none" stroke="${STYLES[kind].colour}" stroke-width="1.5"/>`;
  });
  const marks = points.map((point) => {
    const { colour } = STYLES[point.kind];
    const cx = x(costOf(point)).toFixed(1);
    const [from, middle, to] = [point.interval95[0], point.macroAccuracy, point.interval95[1]].map((share) =>
      y(100 * share).toFixed(1),
    );
    return `<path d="M${cx} ${from}V${to}" stroke="${colour}" opacity="0.5"/><circle cx="${cx}" cy="${middle}" r="4.5" fill="${colour}"/>`;
  });
  const kinds = [...new Set(points.map(({ kind }) => kind))];
  const legend = kinds.map((kind, index) => {
    const { colour, label } = STYLES[kind];
    const top = AREA.bottom - 20 * (kinds.length - index);
    return `<circle cx="${AREA.right - 150}" cy="${top}" r="4.5" fill="${colour}"/>${text(AREA.right - 138, top + 4, label)}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="#777777">`,
    '<title>Macro accuracy of adapted and of uniformly pruned networks against their time for a window</title>',
    ...ticks(0, longest, 0.1).map((at) => column(x(at), at.toFixed(1))),
    ...ticks(low, high, high - low > 20 ? 5 : 2).map((at) => row(y(at), `${at} %`)),
    text((AREA.left + AREA.right) / 2, HEIGHT - 12, 'milliseconds for a second of music', 'middle'),
    ...lines,
    ...marks,
    ...legend,
    '</svg>\n',
  ].join('\n');
}

function bounds(values: readonly number[]): [low: number, high: number] {
  return [2 * Math.floor(Math.min(...values) / 2 - 0.5), 2 * Math.ceil(Math.max(...values) / 2 + 0.5)];
}

function scale(low: number, high: number, from: number, to: number): Scale {
  return (value) => from + ((value - low) / (high - low)) * (to - from);
}

function ticks(low: number, high: number, step: number): number[] {
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

function row(y: number, label: string): string {
  return `<path d="M${AREA.left} ${y.toFixed(1)}H${AREA.right}" stroke="#7773"/>${text(AREA.left - 8, y + 4, label, 'end')}`;
}

function column(x: number, label: string): string {
  return `<path d="M${x.toFixed(1)} ${AREA.top}V${AREA.bottom}" stroke="#7773"/>${text(x, AREA.bottom + 18, label, 'middle')}`;
}

function text(x: number, y: number, content: string, anchor = 'start'): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}">${content}</text>`;
}
