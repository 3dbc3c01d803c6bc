import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeWasmPaths } from '../../cli/support/nodeWasmPaths';
import { gateAveragesSchema } from '../../src/inspect/loadGateAverages';
import { useWasmBackend } from '../../src/models/wasm';
import { encodeWav } from '../../src/samples/wav';
import { glide } from '../support/streams';
import { runCli } from './support/runCli';
import { writeTinyModel } from './support/tinyModel';

const folder = mkdtempSync(path.join(tmpdir(), 'genrescope-gates-'));
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  await useWasmBackend(nodeWasmPaths);
  await writeTinyModel(at('tiny'));
  for (const [index, name] of ['a', 'b', 'c'].entries()) {
    const samples = glide(1 + index).map((sample, at) => sample * Math.cos(at * index));
    writeFileSync(at(`${name}.wav`), new Uint8Array(encodeWav(samples, 16_000)));
  }
  const rows = ['a,jazz,full,a.wav', 'b,rock,full,b.wav', 'c,rock,snippet,c.wav'];
  writeFileSync(at('clips.csv'), ['clip,genre,kind,file', ...rows, ''].join('\n'));
  writeFileSync(
    at('outside.csv'),
    ['clip,genre,kind,file', ...rows, 'd,techno,full,none.wav', ''].join('\n'),
  );
  writeFileSync(at('foreign.csv'), 'clip,genre,kind,file\nd,techno,full,a.wav\n');
  writeFileSync(at('broken.csv'), 'clip,genre,kind,file\nd,pop,full,none.wav\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('npm run gates', () => {
  it('writes the mean gates of each block beside the weights, of all clips and by genre', async () => {
    const { code, stdout } = await runCli('gates', folder, '--model', at('tiny'));
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('3 clips') as string });
    const averages = gateAveragesSchema.parse(JSON.parse(readFileSync(at('tiny/gates.json'), 'utf8')));
    expect(averages.clips).toBe(3);
    expect(Object.keys(averages.genres).sort()).toEqual(['jazz', 'rock']);
    expect(averages.all.block1).toHaveLength(16);
    averages.all.block1.forEach((mean, channel) => {
      const { jazz, rock } = averages.genres;
      // One clip of jazz, two of rock; three digits are written.
      const expected = ((jazz?.block1[channel] ?? NaN) + 2 * (rock?.block1[channel] ?? NaN)) / 3;
      expect(Math.abs(mean - expected)).toBeLessThan(0.0015);
    });
  });

  it('leaves out clips of genres that the network does not know, and says so', async () => {
    const gates = (csv: string) => runCli('gates', folder, '--clips', at(csv), '--model', at('tiny'));
    const { code, stdout, stderr } = await gates('outside.csv');
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('3 clips') as string });
    expect(stderr).toContain('1 clips of genres that it does not know are left out');
    expect((await gates('foreign.csv')).code).toBe(1);
  });

  it('says which clip it could not read, and writes nothing', async () => {
    const { code, stderr } = await runCli(
      'gates',
      folder,
      '--clips',
      at('broken.csv'),
      '--model',
      at('tiny'),
    );
    expect(code).toBe(1);
    expect(stderr).toContain('none.wav');
  });
});
