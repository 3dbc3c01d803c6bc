import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The scripts that the built page asks for at once: its shell and its first page. */
const firstScripts = () =>
  [...readFileSync('dist/index.html', 'utf8').matchAll(/(?:src|href)="[^"]*?(assets\/[^"]+\.js)"/g)].map(
    ([, file]) => `dist/${file}`,
  );

const WORKERS = 'dist/assets/workers';

/** A script, and what it imports before it runs. */
const withImports = (file) => [
  file,
  ...[...readFileSync(file, 'utf8').matchAll(/\b(?:from|import) *["'`](\.\.?\/[^"'`]+\.js)["'`]/g)].flatMap(
    ([, imported]) => withImports(join(dirname(file), imported)),
  ),
];

/** All that the file page and its workers load before they can be used, each script once. */
const filePageScripts = () => {
  const workers = readdirSync(WORKERS).filter((file) => /Worker-[^.]+\.js$/.test(file));
  const starts = [...firstScripts(), ...workers.map((file) => join(WORKERS, file))];
  return [...new Set(starts.flatMap(withImports))];
};

/** Made by `npm run package`, and by the package's test, which CI runs before. */
const packageLimits = [
  {
    name: "the package: what a page loads on its own thread to classify, before the page's build minifies it",
    path: ['index', 'networks/genre', 'mixDown'].map((name) => `dist-package/dist/${name}.js`),
    gzip: true,
    limit: '24 kB',
  },
  {
    name: 'the package: its workers for files',
    path: ['dist-package/dist/classifierWorker.js', 'dist-package/dist/decoderWorker.js'],
    gzip: true,
    limit: '270 kB',
  },
  {
    name: 'the package: its worker for live sound',
    path: 'dist-package/dist/liveWorker.js',
    gzip: true,
    limit: '190 kB',
  },
];

export default [
  ...(existsSync('dist-package') ? packageLimits : []),
  {
    name: 'JavaScript that the file page loads on its own thread before it can be used',
    path: firstScripts(),
    gzip: true,
    limit: '190 kB',
  },
  {
    name: 'JavaScript of the file page in all, its workers included: all but what is loaded on demand',
    path: filePageScripts(),
    gzip: true,
    limit: '435 kB',
  },
  {
    name: 'JavaScript of the page Teach alone: its page, without what other pages load too',
    path: 'dist/assets/on-demand/TeachPage-*.js',
    gzip: true,
    limit: '40 kB',
  },
  {
    name: 'kernels of the backend, the larger of both builds',
    path: 'dist/assets/plain-*.wasm',
    brotli: false,
    limit: '40 kB',
  },
  {
    name: 'JavaScript of the library page, but for the shell and its readers of containers',
    path: 'dist/assets/on-demand/LibraryPage-*.js',
    gzip: true,
    limit: '60 kB',
  },
  { name: 'styles of all pages', path: 'dist/assets/*.css', gzip: true, limit: '30 kB' },
  { name: 'the default network', path: 'dist/models/genre/*', gzip: true, limit: '1.7 MB' },
];
