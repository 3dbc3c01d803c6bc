import path from 'node:path';
import { build, type BuildOptions, type OutputChunk } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';
import { thirdPartyNotices } from '../thirdPartyNotices';
import { packagedAddresses, withoutOtherBackends, workletAddress } from './plugins';

/** What whoever builds on the package brings, so that it is there once. */
export const PEERS = ['@tensorflow/tfjs-core', '@tensorflow/tfjs-layers', 'meyda'] as const;

const NETWORKS = ['genre', 'genre-tiny', 'genre-netadapt', 'genre-netadapt-01'] as const;
const networks = Object.fromEntries(
  NETWORKS.map((name) => [`networks/${name}`, `package/networks/${name}.ts`]),
);

const library = {
  index: 'package/index.ts',
  layers: 'package/layers.ts',
  backend: 'package/backend.ts',
  mel: 'package/mel.ts',
  ...networks,
};

/** Each is one file without imports: workers have no import map, and bundlers make scripts of them that can't be cut in pieces. */
const workers = {
  classifierWorker: 'src/classify/classifierWorker.ts',
  decoderWorker: 'src/classify/decoder/decoderWorker.ts',
  liveWorker: 'src/live/liveWorker.ts',
  captureWorklet: 'src/audio/capture/captureWorklet.ts',
};

const inNode = {
  node: 'package/node.ts',
  backend: 'package/backend.node.ts',
  classify: 'cli/classify.ts',
  judgeThread: 'cli/archive/judgeThread.ts',
  decoderThread: 'cli/support/decoderThread.ts',
};

const isBare = (id: string): boolean => !/^(\.|\/|\0|node:|[A-Z]:)/i.test(id);

/** As Vite has them in a page at the root. */
const define = { 'import.meta.env.BASE_URL': '"/"' };

/**
 * Bundles the package's code into `outDir/dist`.
 *
 * @returns the packages that its part for Node imports
 */
export async function bundlePackage(outDir: string): Promise<string[]> {
  const dist = path.join(outDir, 'dist');
  const notices = thirdPartyNotices({ alsoShipped: [] });
  const common = (folder: string): BuildOptions => ({
    transform: { define, target: 'es2023' },
    plugins: [withoutOtherBackends, workletAddress, packagedAddresses(folder)],
    logLevel: 'warn',
  });

  for (const [name, input] of Object.entries(workers)) {
    const { plugins, ...options } = common('dist');
    await build({
      ...options,
      input: { [name]: input },
      platform: 'browser',
      plugins: [plugins, notices.inWorkers],
      // Without a map: it would be twelve times as large, of TensorFlow.js's sources for the most part.
      output: { dir: dist, entryFileNames: '[name].js', codeSplitting: false, minify: true },
    });
  }
  const { plugins, ...options } = common('dist');
  await build({
    ...options,
    input: library,
    platform: 'browser',
    external: [...PEERS],
    plugins: [plugins, notices.inPage],
    output: { dir: dist, entryFileNames: '[name].js', chunkFileNames: '[name].js', sourcemap: true },
  });
  const { output } = await build({
    ...common('dist/node'),
    input: inNode,
    platform: 'node',
    external: (id) => isBare(id) && !id.startsWith('@tensorflow/tfjs-backend-'),
    output: {
      dir: path.join(dist, 'node'),
      entryFileNames: '[name].js',
      chunkFileNames: '[name].js',
      banner: ({ name }) => (name === 'classify' ? '#!/usr/bin/env node' : ''),
      sourcemap: true,
    },
  });
  return packagesOf(output.filter((file) => file.type === 'chunk'));
}

/** Writes the types of what the package exports into `outDir/dist`. */
export async function bundleTypes(outDir: string): Promise<void> {
  await build({
    input: { ...library, node: 'package/node.ts' },
    external: isBare,
    plugins: [dts({ emitDtsOnly: true, tsconfig: 'package/tsconfig.json' })],
    logLevel: 'warn',
    checks: { pluginTimings: false },
    output: { dir: path.join(outDir, 'dist'), chunkFileNames: 'types/[name].d.ts' },
  });
}

function packagesOf(chunks: OutputChunk[]): string[] {
  const imported = chunks.flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports]);
  const names = imported
    .filter((id) => isBare(id) && !chunks.some(({ fileName }) => fileName === id))
    .map((id) => /^(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? id);
  return [...new Set(names)].sort();
}
