/** Times the engine, and races it against others. `npm run bench -- --help` tells how. */
import { runProgram, UsageError } from '../cli/support/runProgram';
import { batch, width } from './sections/growth';
import { engine } from './sections/engine';
import { file, hour } from './sections/file';
import { live } from './sections/live';
import { mel } from './sections/mel';
import { network } from './sections/network';
import { profile } from './sections/profile';
import type { Section } from './sections/section';
import { start } from './sections/start';
import { withBenchPage } from './support/benchPage';

/** By their names, with the place of their reports in the object that is printed. */
const SECTIONS: Record<string, { run: Section; place: string }> = {
  engine: { run: engine, place: 'engine' },
  batch: { run: batch, place: 'batch' },
  width: { run: width, place: 'width' },
  start: { run: start, place: 'start' },
  profile: { run: profile, place: 'profile' },
  mel: { run: mel, place: 'mel' },
  file: { run: file, place: 'file' },
  hour: { run: hour, place: 'file' },
  live: { run: live, place: 'live' },
  network: { run: network, place: 'network' },
};

const PROGRAM = {
  usage: 'Usage: npm run bench [-- --json] [--only SECTION]... [--network NAME] [--quick]',
  help: `Races the engine against the runtimes that a page could use instead, mel against Meyda, and a whole file against decoding it,
and times the live page and the page of the network, in a real Chromium. docs/performance.md says what the figures mean.

  --json           one object on stdout instead of tables
  --only SECTION   one of ${Object.keys(SECTIONS).join(', ')}; may be given again; all unless given
  --network NAME   the network that is profiled; genre unless given
  --quick          few rounds, which only show that it all works`,
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    network: { type: 'string', default: 'genre' },
    quick: { type: 'boolean', default: false },
  },
  arguments: { least: 0, most: 0 },
} as const;

await runProgram(PROGRAM, async ({ values }) => {
  const names = values.only ?? Object.keys(SECTIONS);
  const unknown = names.filter((name) => !Object.hasOwn(SECTIONS, name));
  if (unknown.length > 0) {
    throw new UsageError(
      `${unknown.join(', ')}: no such section; there are ${Object.keys(SECTIONS).join(', ')}`,
    );
  }
  const report: Record<string, object> = {};
  await withBenchPage(async (page) => {
    for (const name of names) {
      const { run, place } = SECTIONS[name];
      const result = await run(page, values);
      report[place] = { ...report[place], ...result.report };
      if (!values.json) console.log(`${result.text}\n`);
    }
  });
  if (values.json) console.log(JSON.stringify(report));
});
