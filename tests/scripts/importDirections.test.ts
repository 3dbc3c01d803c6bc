import { readdirSync } from 'node:fs';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { beforeAll, describe, expect, it } from 'vitest';

/** A file in each folder of src, for another to import. */
const MODULES = {
  audio: 'audio/types',
  dsp: 'dsp/frontEnd',
  model: 'model/table',
  engine: 'engine/types',
  classify: 'classify/types',
  stores: 'stores/queueStore',
  ui: 'ui/Button',
  'features/file': 'features/file/FilePage',
  app: 'app/App',
} as const;

type Folder = keyof typeof MODULES;
const FOLDERS = Object.keys(MODULES) as Folder[];

/** What each folder may import besides itself: app -> features -> stores -> classify -> engine -> model. */
const ALLOWED: Record<Folder, readonly Folder[]> = {
  audio: [],
  dsp: [],
  model: [],
  engine: ['model'],
  classify: ['audio', 'dsp', 'model', 'engine'],
  stores: ['classify'],
  ui: [],
  'features/file': ['classify', 'stores', 'ui'],
  app: ['audio', 'dsp', 'model', 'engine', 'classify', 'stores', 'ui', 'features/file'],
};

let eslint: ESLint;

beforeAll(() => {
  // The linted texts are not on the disk, so they have no types; the rule about imports needs none.
  eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });
});

/** Whether the rule about import directions speaks up on `code` in the file `src/<path>`. */
async function isRefused(path: string, code: string): Promise<boolean> {
  const results = await eslint.lintText(code, { filePath: `src/${path}` });
  const messages = results.flatMap(({ messages }) => messages);
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages.some(({ ruleId }) => ruleId === 'import-x/no-restricted-paths');
}

function relative(from: string, to: string): string {
  return `${'../'.repeat(from.split('/').length)}${to}`;
}

describe.each(FOLDERS)('a file in src/%s', (from) => {
  it.each(FOLDERS.filter((to) => to !== from))('may import src/%s only along the one way', async (to) => {
    const specifier = relative(from, MODULES[to]);
    expect(await isRefused(`${from}/probe.ts`, `import '${specifier}';`)).toBe(!ALLOWED[from].includes(to));
  });
});

describe('the rule about import directions', () => {
  it.each([
    ['an import of types only', `import type { Card } from '../classify/card';`],
    ['an export from there', `export * from '../classify/card';`],
    ['an import on demand', `void import('../classify/card');`],
  ])('refuses %s too', async (_, code) => {
    expect(await isRefused('audio/probe.ts', code)).toBe(true);
  });

  it('holds in tsx files', async () => {
    expect(await isRefused('ui/Probe.tsx', `import '../stores/queueStore';`)).toBe(true);
  });

  const features = readdirSync('src/features');
  const pairs = features.flatMap((one) =>
    features.filter((other) => other !== one).map((other) => [one, other]),
  );
  it.each([...pairs, ['live', 'file']])(
    'keeps the feature %s from importing the feature %s',
    async (one, other) => {
      const [module] = readdirSync(`src/features/${other}`).filter((name) => name.endsWith('.tsx'));
      expect(await isRefused(`features/${one}/Probe.tsx`, `import '../${other}/${module}';`)).toBe(true);
    },
  );
});
