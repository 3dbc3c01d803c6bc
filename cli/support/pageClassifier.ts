import { access, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bytesInUse, MEASURE_AT_ONCE } from '../../scripts/soak/heap';
import { pageProcessBytes } from '../../scripts/soak/residentMemory';
import type { FileOutcome } from './cases/outcome';
import type { ClipClassifier } from './judgeClips';

const PAGE = fileURLToPath(new URL('../page', import.meta.url));
const FIRST_PORT = 4700;
/** For the page to open. What becomes of a file may take as long as it takes. */
const OPENING_MS = 180_000;

/** What the page makes of files, whose paths it is given; they lie in the data folder. */
export interface PageJudge extends ClipClassifier {
  /** What becomes of a file, whatever that is. */
  judge: (file: string) => Promise<FileOutcome>;
  /** Loads the network anew, in a worker of its own; the one before is ended. */
  reload: () => Promise<void>;
  /** Of the page and its workers: objects, buffers and the memories of wasm, garbage collected. */
  memoryBytes: () => Promise<number>;
  /** Of the page's process in all, its decoders included; undefined where the system does not tell. */
  residentBytes: () => Promise<number | undefined>;
}

/** The classifier of the page, built, in a real browser, its worker and its decoders included; closed after `use`. */
export async function withPageClassifier<T>(
  { modelFolder, dataFolder }: { modelFolder: string; dataFolder: string },
  use: (classifier: PageJudge) => Promise<T>,
): Promise<T> {
  // Only who asks for the page waits for what builds, serves and opens it.
  const { build } = await import('vite');
  const { serveBuild } = await import('../../scripts/serveBuild');
  const { launchBrowser } = await import('../../scripts/launchBrowser');
  const outDir = await mkdtemp(path.join(tmpdir(), 'genrescope-page-'));
  const owned: (() => Promise<void>)[] = [() => rm(outDir, { recursive: true })];
  try {
    await build({
      ...{ configFile: false, root: PAGE, logLevel: 'error', worker: { format: 'es' } },
      build: { outDir, target: 'es2023', chunkSizeWarningLimit: 2000 },
    });
    // The server follows links, and looks for a file whenever it is asked for one.
    const model = path.join('models', path.basename(modelFolder));
    await mkdir(path.join(outDir, 'models'));
    await symlink(path.resolve(modelFolder), path.join(outDir, model));
    await symlink(path.resolve(dataFolder), path.join(outDir, 'data'));
    const server = await serveBuild({ outDir, port: FIRST_PORT });
    owned.push(server.close);
    const browser = await launchBrowser([MEASURE_AT_ONCE]);
    owned.push(() => browser.close());

    const page = await browser.newPage();
    page.on('pageerror', (error) => {
      console.error(error.message);
    });
    await page.goto(server.url, { timeout: OPENING_MS });
    const addressOf = async (file: string): Promise<string> => {
      // The server gives its page for what it does not find.
      await access(file);
      return ['data', ...path.relative(dataFolder, file).split(path.sep)].map(encodeURIComponent).join('/');
    };
    const load = () => page.evaluate((folder) => window.pageClassifier.load(folder), model);
    await load();
    return await use({
      classify: async (file, { hopS }) =>
        page.evaluate(([address, hopS]) => window.pageClassifier.classify(address, hopS), [
          await addressOf(file),
          hopS,
        ] as const),
      judge: async (file) =>
        page.evaluate((address) => window.pageClassifier.judge(address), await addressOf(file)),
      reload: load,
      memoryBytes: () => bytesInUse(page),
      residentBytes: () => pageProcessBytes(browser),
    });
  } finally {
    for (const close of owned.reverse()) await close();
  }
}
