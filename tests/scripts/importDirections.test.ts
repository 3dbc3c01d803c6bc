import { readdirSync } from 'node:fs';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { beforeAll, describe, expect, it } from 'vitest';

/** A file in each folder of src, for another to import. */
const MODULES = {
  audio: 'audio',
  dsp: 'dsp',
  model: 'model',
  workers: 'workers',
  ui: 'ui',
  backend: 'backend',
  models: 'models',
  scores: 'scores',
  classify: 'classify',
  live: 'live',
  inspect: 'inspect',
  netadapt: 'netadapt',
  samples: 'samples',
  tags: 'tags',
  stores: 'stores',
  'features/file': 'features/file/FilePage',
  app: 'app/App',
} as const;

type Folder = keyof typeof MODULES;
const FOLDERS = Object.keys(MODULES) as Folder[];

const TOPICS = ['classify', 'live', 'inspect', 'netadapt', 'samples', 'tags'] as const;

/** What each folder may import besides itself: app -> features -> stores -> what it can do -> scores -> models -> backend -> model. */
const ALLOWED: Record<Folder, readonly Folder[]> = {
  audio: [],
  dsp: [],
  model: [],
  workers: [],
  ui: [],
  backend: ['model'],
  models: ['model', 'backend', 'audio'],
  scores: ['models', 'dsp'],
  classify: ['scores', 'models', 'audio', 'dsp', 'workers'],
  live: ['classify', 'scores', 'models', 'audio', 'dsp', 'workers'],
  inspect: ['classify', 'scores', 'models', 'model', 'audio', 'dsp', 'workers'],
  netadapt: ['models', 'model', 'backend', 'workers'],
  samples: ['models', 'workers'],
  tags: ['audio'],
  stores: [...TOPICS, 'models', 'audio', 'workers'],
  'features/file': ['stores', ...TOPICS, 'scores', 'models', 'ui'],
  app: FOLDERS,
};

let eslint: ESLint;

beforeAll(() => {
  // The linted texts are not on the disk, so they have no types; the rule about imports needs none.
  eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });
});

/** Whether the rule about import directions speaks up on `code` in the file `src/<path>`. */
function isRefused(path: string, code: string): Promise<boolean> {
  return refusals(path, code, 'import-x/no-restricted-paths');
}

async function refusals(path: string, code: string, rule: string): Promise<boolean> {
  const results = await eslint.lintText(code, { filePath: `src/${path}` });
  const messages = results.flatMap(({ messages }) => messages);
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages.some(({ ruleId }) => ruleId === rule);
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
    ['an import of types only', `import type { Card } from '../classify';`],
    ['an export from there', `export * from '../classify';`],
    ['an import on demand', `void import('../classify');`],
  ])('refuses %s too', async (_, code) => {
    expect(await isRefused('audio/probe.ts', code)).toBe(true);
  });

  it('refuses a way past the door of a folder, but for what is loaded on demand, for styles and for texts', async () => {
    const inside = (code: string) => refusals('stores/probe.ts', code, 'genrescope/door');
    expect(await inside(`import { rankGenres } from '../classify/timeline';`)).toBe(true);
    expect(await inside(`export * from '../classify/timeline';`)).toBe(true);
    expect(await inside(`import type { Timeline } from '../classify/timeline';`)).toBe(true);
    expect(await inside(`import { loadClassifier } from '../classify';`)).toBe(false);
    expect(await inside(`import { queueStore } from './queueStore';`)).toBe(false);
    expect(await inside(`void import('../audio/decodeWhole');`)).toBe(false);
    expect(await inside(`import text from '../model/cost.ts?raw';`)).toBe(false);
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
