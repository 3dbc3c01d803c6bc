import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { networkSummary } from '../../src/inspect/networkSummary';
import { loadModelSummary } from '../../src/models/loadModelSummary';
import { readTable } from '../../src/models/load';
import { diskFiles, modelFolder } from '../../cli/support/modelFolder';
import { parseTrajectory } from '../../src/netadapt/trajectory';

const MODELS = readdirSync('public/models', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each(MODELS)('%s has one count of parameters, by its table and by its weights', async (model) => {
  vi.stubGlobal('location', new URL('https://genrescope.test/'));
  vi.stubGlobal('fetch', (url: URL | string) =>
    Promise.resolve(new Response(readFileSync(`public${new URL(url).pathname}`))),
  );
  const { parameters } = await loadModelSummary(model);
  expect(networkSummary(model, await readTable(diskFiles(modelFolder(model)))).parameters).toBe(parameters);
});

test('the page NetAdapt tells the same count of the networks that it compares', async () => {
  const { outcome, frontier } = parseTrajectory(
    JSON.parse(readFileSync('public/models/genre-netadapt/trajectory.json', 'utf8')),
  );
  const told = [outcome?.start, outcome?.adapted].filter((network) => network !== undefined);
  expect(told).toHaveLength(2);
  for (const { model, parameters } of told) {
    const table = await readTable(diskFiles(modelFolder(model)));
    expect(networkSummary(model, table).parameters, model).toBe(parameters);
  }
  expect(frontier.find(({ kind }) => kind === 'start')?.parameters).toBe(outcome?.start.parameters);
});
