import { execFile, type ExecFileException } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { programOf } from '../../scripts/programOf';
import { listNetworks } from '../../scripts/trainedNetworks';

const positive = z.number().positive();
const growth = z.object({ peakMB: z.number(), secondsPerMinute: positive });

/** What `npm run --silent bench -- --json` promises to whoever reads it. */
const reportSchema = z.object({
  engine: z.record(
    z.string(),
    z.object({ ms: positive, litertRatio: positive, ortRatio: positive, tfjsRatio: positive }),
  ),
  mel: z.object({ realtime: positive, meydaRatio: positive }),
  file: z.object({
    threeMinutes: z.object({ decodeRatio: positive }),
    oneMinute: growth,
    tenMinutes: growth,
    hour: growth,
  }),
});

const SECTIONS = ['engine', 'mel', 'file', 'hour'].flatMap((section) => ['--only', section]);

describe('npm run bench -- --json', () => {
  test('prints one object, with an entry for every network', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      programOf('tsx'),
      ...['bench/bench.ts', '--json', '--quick', ...SECTIONS],
    ]);
    const report = reportSchema.parse(JSON.parse(stdout));
    const networks = [...listNetworks('public/models').map(({ name }) => name), 'small', 'large'];
    expect(Object.keys(report.engine).toSorted()).toEqual(networks.toSorted());
  }, 900_000);

  test('knows its sections', async () => {
    const run = promisify(execFile)(process.execPath, [
      programOf('tsx'),
      ...['bench/bench.ts', '--only', 'luck'],
    ]);
    await expect(run).rejects.toSatisfy(
      ({ code, stderr }: ExecFileException & { stderr: string }) => code === 2 && stderr.includes('luck'),
    );
  });
});
