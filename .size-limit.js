import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The scripts that the built page asks for at once: its shell and its first page. */
const firstScripts = () =>
  [...readFileSync('dist/index.html', 'utf8').matchAll(/(?:src|href)="[^"]*?(assets\/[^"]+\.js)"/g)].map(
    ([, file]) => `dist/${file}`,
  );

const WORKERS = 'dist/assets/workers';

/** A script of the workers' folder, and what it imports before it runs. */
const withImports = (file) => [
  join(WORKERS, file),
  ...[...readFileSync(join(WORKERS, file), 'utf8').matchAll(/\bfrom *["'`]\.\/([^"'`]+\.js)["'`]/g)].flatMap(
    ([, imported]) => withImports(imported),
  ),
];

/** All that the workers of the file page load before they can be used, each script once. */
const workerScripts = () => {
  const entries = readdirSync(WORKERS).filter((file) => /Worker-[^.]+\.js$/.test(file));
  return [...new Set(entries.flatMap(withImports))];
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
    path: ['dist/assets/*.js', ...workerScripts()],
    gzip: true,
    limit: '460 kB',
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
  { name: 'styles of all pages', path: 'dist/assets/*.css', gzip: true, limit: '27 kB' },
  { name: 'the default network', path: 'dist/models/genre/*', gzip: true, limit: '1.7 MB' },
];
