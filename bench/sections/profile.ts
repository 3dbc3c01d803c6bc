import { table } from '../../cli/support/format';
import { compileAssembly } from '../../scripts/compileKernels';
import { rounded } from '../support/statistics';
import type { Section } from './section';

/** What each stage of a network costs, and which share of the machine's peak of multiply-adds it reaches. */
export const profile: Section = async (page, { quick, network }) => {
  const kernel = [...(await compileAssembly(['bench/assembly/peak.ts'], ['simd', 'relaxed-simd']))];
  const runs = quick ? 2 : 200;
  const peak = await page.evaluate(([bytes, turns]) => window.bench.simdPeak(bytes, turns), [
    kernel,
    runs,
  ] as const);
  const stages = await page.evaluate(([name, turns]) => window.bench.profile(name, turns), [
    network,
    runs,
  ] as const);

  const shareOf = (multiplyAdds: number, ms: number) => multiplyAdds / ms / 1e6 / peak;
  const totalMs = stages.reduce((sum, { latencyMs }) => sum + latencyMs, 0);
  const total = stages.reduce((sum, { multiplyAdds }) => sum + multiplyAdds, 0);
  const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
  const rows = stages.map(({ name, latencyMs, multiplyAdds }) => [
    name,
    (1000 * latencyMs).toFixed(1),
    `${((100 * latencyMs) / totalMs).toFixed(1)} %`,
    multiplyAdds === 0 ? '' : percent(shareOf(multiplyAdds, latencyMs)),
  ]);
  const heading = [`stage of ${network}`, 'us, at best', 'of all', 'of the peak'];
  return {
    text: [
      `One thread does at most ${peak.toFixed(1)} thousand million multiply-adds a second.`,
      `${network} as a whole reaches ${percent(shareOf(total, totalMs))} of it.`,
      table([heading, ...rows], ['left', 'right', 'right', 'right']),
    ].join('\n'),
    report: {
      peakGigaMultiplyAdds: rounded(peak),
      network,
      ofPeak: rounded(shareOf(total, totalMs)),
      stages: Object.fromEntries(
        stages.map(({ name, latencyMs, multiplyAdds }) => [
          name,
          { us: rounded(1000 * latencyMs), ofPeak: rounded(shareOf(multiplyAdds, latencyMs)) },
        ]),
      ),
    },
  };
};
