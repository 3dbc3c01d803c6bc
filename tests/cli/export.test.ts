import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeWasmPaths } from '../../cli/support/nodeWasmPaths';
import { useWasmBackend } from '../../src/models/wasm';
import { testCard } from '../support/testCard';
import { runCli } from './support/runCli';
import { writeTinyModel } from './support/tinyModel';

const folder = mkdtempSync(path.join(tmpdir(), 'genrescope-export-'));
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  await useWasmBackend(nodeWasmPaths);
  await writeTinyModel(at('tiny'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

// What the files answer is tested in the runtimes that read them, in tests/browser/exports.test.ts.
describe('npm run export', () => {
  it.each([
    { format: 'onnx', mark: 'genrescope' },
    { format: 'tflite', mark: 'TFL3' },
  ])('writes a network as .$format, to the file that is named', async ({ format, mark }) => {
    const file = at(`network.${format}`);
    const { code, stdout } = await runCli('export', at('tiny'), file, '--to', format);
    const bytes = readFileSync(file);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${file}: ${bytes.length} bytes\n` });
    expect(bytes.subarray(0, 64).toString('latin1')).toContain(mark);
  });

  it.each(['onnx', 'tflite'])('tells a stranger in .%s how the network is fed and read', async (format) => {
    const file = at(`described.${format}`);
    await runCli('export', at('tiny'), file, '--to', format);
    const text = readFileSync(file, 'utf8');
    const { frontEnd, genres, tags, version } = testCard;
    for (const part of [frontEnd, genres, tags]) expect(text).toContain(JSON.stringify(part));
    for (const part of ['front_end', 'calibration', 'no_music', version, 'Apache-2.0'])
      expect(text).toContain(part);
    if (format === 'tflite') expect(text).toContain('serving_default');
  });

  it('says how it is called where the format is not known', async () => {
    const { code, stderr } = await runCli('export', at('tiny'), '--to', 'poem');
    expect(code).toBe(2);
    expect(stderr).toContain('--to onnx|tflite');
  });
});
