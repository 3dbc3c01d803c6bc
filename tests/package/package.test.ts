import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { createServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/launchBrowser';
import { apiReport, committedReport } from '../../scripts/package/apiReport';
import { makePackage } from '../../scripts/package/makePackage';
import { programOf } from '../../scripts/programOf';
import { composeSamples, encodeWav, RATE } from '../../src/samples';
import { copyExamples, install, pack, type Tarball } from './support/install';
import { codeBlocks } from './support/readme';
import { runNode } from './support/run';

/** Stays after the test, for `npm run size`. */
const PACKAGE = 'dist-package';
/** What the examples use besides. */
const OTHERS = ['vite', 'react', 'react-dom', '@vitejs/plugin-react', '@tensorflow/tfjs'];
/** For each step of a page. */
const PATIENCE_MS = 90_000;

const folder = mkdtempSync(path.join(tmpdir(), 'genrescope-package-'));
const project = path.join(folder, 'project');
const song = path.join(project, 'song.wav');
const blocks = codeBlocks('README.md', 'js');
let tarball: Tarball;
/** What the command line of the package says of the song, as the examples say it. */
let expected: string;

beforeAll(async () => {
  await makePackage(PACKAGE);
  tarball = pack(PACKAGE, folder);
  install(tarball.file, project, OTHERS);
  copyExamples(project);
  writeFileSync(song, new Uint8Array(encodeWav(composeSamples('metalRiff'), RATE)));
  cpSync(song, path.join(project, 'copy.wav'));
}, 600_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the package', () => {
  it('holds what is to be published, and neither tests nor data', () => {
    const paths = tarball.files.map((file) => file.path);
    expect(
      paths.filter((file) => !/^(dist|models|wasm)\/|^[A-Z]+(\.md)?$|^package\.json$/.test(file)),
    ).toEqual([]);
    expect(paths.filter((file) => /test|training|golden|gates|trajectory/i.test(file))).toEqual([]);
    expect(paths).toContain('dist/THIRD_PARTY_NOTICES.txt');
  });

  it('is one that publint and "are the types wrong" have nothing to say of', async () => {
    const { messages } = await publint({ pkgDir: PACKAGE, strict: true });
    expect(messages).toEqual([]);
    const types = await checkPackage(createPackageFromTarballData(readFileSync(tarball.file)));
    // It is made of ES modules alone: what CommonJS, and resolution older than `exports`, make of it does not count.
    const esm = types.types && types.problems.filter((problem) => !isOlder(problem));
    expect(esm).toEqual([]);
  });

  it('has types that need nothing but what it is installed with', () => {
    const declared = tarball.files.filter((file) => file.path.endsWith('.d.ts'));
    const imported = declared.flatMap((file) =>
      [...readFileSync(path.join(PACKAGE, file.path), 'utf8').matchAll(/from ["']([^."'][^"']*)["']/g)].map(
        ([, name]) => name,
      ),
    );
    expect([...new Set(imported)].sort()).toEqual(['@tensorflow/tfjs-core', '@tensorflow/tfjs-layers']);
  });

  it('documents its API without a warning', async () => {
    const { code, stderr } = await runNode('.', programOf('typedoc'), '--emit', 'none');
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it('has the public surface that was committed (npm run package writes it anew)', async () => {
    expect(await apiReport(PACKAGE)).toBe(committedReport());
  });
});

function isOlder(problem: object): boolean {
  return 'resolutionKind' in problem && ['node10', 'node16-cjs'].includes(String(problem.resolutionKind));
}

describe('the package in Node', () => {
  it('names genres in a script', async () => {
    const { stdout, stderr } = await runNode(project, 'node/classify.js', 'song.wav');
    expect(stderr).toBe('');
    const [, genre, share] = /^song\.wav: ([\w-]+), (\d+) %\n$/.exec(stdout) ?? [];
    expected = `${genre}: ${share} %`;
    expect(genre).toMatch(/\w/);
  });

  it.each(Object.keys(blocks).filter((name) => name.endsWith('.mjs')))(
    'runs %s of the README',
    async (name) => {
      writeFileSync(path.join(project, name), blocks[name]);
      const { code, stdout, stderr } = await runNode(project, name);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(/\S/);
    },
  );

  it('is a command line without TypeScript, threads included', async () => {
    const command = path.join('node_modules/genrescope', binOf(project));
    const run = await runNode(project, command, '--csv', '--jobs', '2', 'song.wav', 'copy.wav');
    expect(run.stdout).toMatch(/\nsong\.wav,done.*\s+copy\.wav,done/);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const { stdout } = await runNode(project, command, '--help');
    expect(stdout).toMatch(/^Usage: genrescope FILE/);
  });
});

function binOf(installed: string): string {
  const manifest = readFileSync(path.join(installed, 'node_modules/genrescope/package.json'), 'utf8');
  return /"genrescope": "(dist[^"]+)"/.exec(manifest)?.[1] ?? '';
}

describe('the package in a browser', () => {
  it('names genres from a plain page, from pages that Vite built or serves, and from a worker', async () => {
    writeReadmePage();
    writeLivePage();
    const built = ['vite-react', 'web-worker', 'notebook', 'readme'];
    const builds = await Promise.all(
      built.map((name) =>
        runNode(
          path.join(project, name),
          programOf('vite'),
          'build',
          '--outDir',
          `../built/${name}`,
          '--logLevel',
          'warn',
        ),
      ),
    );
    for (const { code, stderr } of builds) expect(code, stderr).toBe(0);

    const files = await preview({
      ...{ configFile: false, root: project, appType: 'mpa', logLevel: 'silent' },
      build: { outDir: '.' },
      preview: { port: 4800, host: 'localhost', open: false },
    });
    const dev = await createServer({
      root: path.join(project, 'vite-react'),
      ...{ logLevel: 'silent', cacheDir: path.join(folder, 'vite') },
      server: { port: 4850, host: 'localhost', fs: { strict: false }, hmr: false },
    });
    await dev.listen();
    const browser = await launchBrowser(['--autoplay-policy=no-user-gesture-required']);
    try {
      const context = await browser.newContext();
      // Vite's dev server bundles what a page depends on when it is asked for, and a page takes no file before its network is there.
      context.setDefaultTimeout(PATIENCE_MS);
      const root = files.resolvedUrls?.local[0] ?? '';
      const pages = ['plain-html/', 'built/vite-react/', 'built/web-worker/', 'built/readme/'].map(
        (at) => root + at,
      );
      const errors: string[] = [];
      for (const url of [...pages, dev.resolvedUrls?.local[0] ?? '']) {
        const page = await context.newPage();
        page.on('pageerror', (error) => errors.push(`${url}: ${error.message}`));
        await page.goto(url);
        await page.locator('input:enabled').setInputFiles(song);
        const answer = page.locator('output');
        await expect.poll(() => answer.innerText(), { message: url }).toBe(expected);
        await page.close();
      }

      const notebook = await context.newPage();
      await notebook.goto(`${root}built/notebook/`);
      await expect.poll(() => notebook.locator('output').last().innerText()).toContain('같습니다');

      const live = await context.newPage();
      await live.goto(`${root}plain-html/live.html`);
      await expect.poll(() => live.locator('output').innerText()).toBe('silence');
      expect(errors).toEqual([]);
    } finally {
      await browser.close();
      await dev.close();
      await files.close();
    }
  }, 900_000);
});

/** A page of the README's blocks for a bundler. What they print is its answer. */
function writeReadmePage(): void {
  const page = path.join(project, 'readme');
  mkdirSync(page);
  writeFileSync(
    path.join(page, 'index.html'),
    '<input type="file" /><output></output><script type="module" src="./main.js"></script>',
  );
  writeFileSync(
    path.join(page, 'main.js'),
    `const input = document.querySelector('input');
     input.addEventListener('change', async () => {
       globalThis.file = input.files[0];
       console.log = (...words) => { document.querySelector('output').value = words.join(' '); };
       await import('./layers.js');
       await import('./page.js');
     });`,
  );
  for (const name of ['page.js', 'layers.js']) writeFileSync(path.join(page, name), blocks[name]);
  writeFileSync(path.join(page, 'vite.config.js'), readFileSync('examples/web-worker/vite.config.js'));
}

/** A plain page that listens to a stream of its own, in which nothing sounds. */
function writeLivePage(): void {
  const page = readFileSync('examples/plain-html/index.html', 'utf8');
  const script = `
    import { listen } from 'genrescope';
    const { stream } = new AudioContext().createMediaStreamDestination();
    const onVerdict = ({ kind }) => { stop(); document.querySelector('output').value = kind; };
    const stop = await listen(stream, { onVerdict });`;
  writeFileSync(
    path.join(project, 'plain-html/live.html'),
    page.replace(
      /(<script type="module">)[^]*?(<\/script>)/,
      (_, open: string, close: string) => open + script + close,
    ),
  );
}
