import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { firstPaint } from './scripts/firstPaint.ts';
import { preloadFilePage } from './scripts/preloadFilePage.ts';
import { policyInPage, securityHeaders } from './scripts/securityHeaders.ts';
import { thirdPartyNotices } from './scripts/thirdPartyNotices.ts';
import { trainedNetworks } from './scripts/trainedNetworks.ts';

/** What is known of a chunk when it gets its name. */
interface NamedChunk {
  moduleIds: string[];
  facadeModuleId: string | null;
  isEntry: boolean;
  isDynamicEntry: boolean;
}

const NAME = '[name]-[hash].js';

/** What the readers of tags share among each other; the file page reads none. */
const readsTags = (moduleIds: readonly string[]): boolean =>
  moduleIds.some((id) => id.includes('/node_modules/music-metadata/'));

/** The shell and the file page lie beside each other; what else is loaded on demand has a folder of its own. */
const pageOutput = {
  chunkFileNames: ({ facadeModuleId, isDynamicEntry, moduleIds }: NamedChunk) =>
    (isDynamicEntry && !facadeModuleId?.includes('/src/features/file/')) || readsTags(moduleIds)
      ? `assets/on-demand/${NAME}`
      : `assets/${NAME}`,
};

/** The wasm backend of TensorFlow.js, and the kernels that it shares with its `cpu`: heads of one's own are taught on it. */
const isOfWasm = (moduleIds: readonly string[]): boolean =>
  moduleIds.some((id) => /\/tfjs-backend-(wasm\/|cpu\/.*\/Unique_impl\b)/.test(id));

const tfjsFolder = (moduleIds: readonly string[]): string =>
  isOfWasm(moduleIds) ? 'assets/tfjs-wasm' : 'assets/tfjs';

/** So have the workers that classify files, with what they share. What a worker loads on demand is a backend of TensorFlow.js. */
const workerOutput = {
  entryFileNames: ({ facadeModuleId }: NamedChunk) =>
    facadeModuleId?.includes('/src/classify/') ? `assets/workers/${NAME}` : `assets/on-demand/${NAME}`,
  chunkFileNames: ({ moduleIds }: NamedChunk) =>
    moduleIds.some((id) => id.includes('/tfjs-backend-'))
      ? `${tfjsFolder(moduleIds)}/${NAME}`
      : `assets/workers/${NAME}`,
};

/** A cache of what was fetched on demand: what was not asked for in a month goes, and the oldest where there is too much. */
const onDemand = (cacheName: string, maxEntries: number) => ({
  cacheName,
  expiration: { maxEntries, maxAgeSeconds: 30 * 24 * 3600 },
});

/** Keeps the whole page, its networks included, for the next visit without a connection. */
const offline = VitePWA({
  // The page registers it itself: src/stores/updateStore.ts.
  injectRegister: false,
  includeAssets: [],
  manifest: {
    name: 'Genrescope',
    short_name: 'Genrescope',
    description: 'Tells what genre a piece of music is, on your own machine.',
    theme_color: '#1c1a24',
    background_color: '#1c1a24',
    icons: [{ src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' }],
  },
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg,wasm}', 'models/**/*'],
    // Kept once they were needed: backends of TensorFlow.js, megabytes that hardly anybody does, but for the wasm backend with SIMD (1 MB,
    // 250 kB compressed). The name of its build without SIMD ends in nothing but the eight letters of a hash.
    globIgnores: ['assets/tfjs/*', 'assets/tfjs-backend-wasm-????????.wasm'],
    maximumFileSizeToCacheInBytes: 8_000_000,
    // The first visit is kept from its start; a new version waits until the person asks for it, or no tab shows the old one.
    clientsClaim: true,
    runtimeCaching: [
      {
        urlPattern: ({ url }) => url.pathname.includes('/models/'),
        handler: 'NetworkFirst',
        options: onDemand('models', 40),
      },
      // The names of these files change with what is in them: those of earlier versions are never asked for again.
      {
        urlPattern: ({ url }) => url.pathname.includes('/assets/'),
        handler: 'CacheFirst',
        options: onDemand('assets', 40),
      },
    ],
  },
});

const notices = thirdPartyNotices({
  alsoShipped: [
    'workbox-core',
    'workbox-expiration',
    'workbox-precaching',
    'workbox-routing',
    'workbox-strategies',
    // Workbox-expiration's database.
    'workbox-expiration/node_modules/idb',
  ],
});

/** For tests with a browser: a busy machine is no fault of the page. */
const BROWSER_PATIENCE = {
  expect: { poll: { timeout: 90_000 } },
  testTimeout: 300_000,
  hookTimeout: 300_000,
};

export default defineConfig({
  plugins: [
    react(),
    trainedNetworks(),
    policyInPage(),
    firstPaint(),
    preloadFilePage(),
    offline,
    notices.inPage,
  ],
  preview: { headers: securityHeaders },
  worker: { format: 'es', plugins: () => [notices.inWorkers], rolldownOptions: { output: workerOutput } },
  // size-limit watches over the sizes; TensorFlow.js, loaded only where our engine cannot run, is large by nature.
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 600,
    // Packing the offline copy takes its seconds; no need to say so at each start.
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: pageOutput,
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/browser/**', 'tests/package/**'],
          environment: 'node',
          maxWorkers: '100%',
          // A busy machine is no fault of the code: one run of a program took 38 s there, and tests have up to three.
          testTimeout: 600_000,
          hookTimeout: 600_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/browser/support/globalSetup.ts'],
          // After the unit tests, in three browsers at most: each plays and judges music as it comes, and mostly waits for it.
          sequence: { groupOrder: 1 },
          maxWorkers: 3,
          ...BROWSER_PATIENCE,
        },
      },
      {
        extends: true,
        test: {
          name: 'package',
          include: ['tests/package/**/*.test.ts'],
          environment: 'node',
          sequence: { groupOrder: 2 },
          ...BROWSER_PATIENCE,
        },
      },
    ],
  },
});
