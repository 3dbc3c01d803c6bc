import path from 'node:path';
import type { Plugin } from 'rolldown';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Where in the package the files are that modules name by `new URL(…, import.meta.url)`. */
const PLACES: Readonly<Record<string, string>> = {
  'src/classify/classifierWorker.ts': 'dist/classifierWorker.js',
  'src/classify/decoder/decoderWorker.ts': 'dist/decoderWorker.js',
  'src/live/liveWorker.ts': 'dist/liveWorker.js',
  'src/backend/wasm/plain.wasm': 'wasm/plain.wasm',
  'src/backend/wasm/relaxed.wasm': 'wasm/relaxed.wasm',
  'public/models': 'models',
  'cli/archive/judgeThread.ts': 'dist/node/judgeThread.js',
  'cli/support/decoderThread.ts': 'dist/node/decoderThread.js',
  // Of modules in TypeScript alone; there are none in the package.
  'cli/support/typescriptThread.mjs': 'dist/node/typescriptThread.mjs',
};

const ADDRESS = /new URL\(\s*'([^']+)',\s*import\.meta\.url,?\s*\)/g;

function placeOf(file: string): string | undefined {
  const known = Object.keys(PLACES).find((name) => file === name || file.startsWith(`${name}/`));
  return known === undefined ? undefined : PLACES[known] + file.slice(known.length);
}

/**
 * Has modules name files where the package has them, in the form that bundlers look for.
 *
 * @param folder of the package that the modules come to stand in
 * @throws {Error} where a module names a file that the package has no place for
 */
export function packagedAddresses(folder: string): Plugin {
  return {
    name: 'genrescope:packaged-addresses',
    transform(code, id) {
      if (/^\0|node_modules/.test(id) || !code.includes('import.meta.url')) return undefined;
      const from = id.includes('/package/networks/') ? path.posix.join(folder, 'networks') : folder;
      const packaged = code.replace(ADDRESS, (_, named: string) => {
        const file = path
          .relative(ROOT, path.resolve(path.dirname(id), named))
          .split(path.sep)
          .join('/');
        const place = placeOf(file);
        if (place === undefined) throw new Error(`${id} names ${file}, for which the package has no place.`);
        const relative = path.posix.relative(from, place);
        return `new URL('${relative.startsWith('.') ? '' : './'}${relative}', import.meta.url)`;
      });
      // No line moves, so the map that there is still holds.
      return { code: packaged, map: null };
    },
  };
}

const OTHER_BACKENDS = '@tensorflow/tfjs-backend-';

/**
 * Leaves out TensorFlow.js's own backends, which the page falls back on: the package asks for WebAssembly SIMD. Whoever wants
 * another one loads the network by `tf.loadLayersModel`.
 */
export const withoutOtherBackends: Plugin = {
  name: 'genrescope:without-other-backends',
  resolveId: {
    order: 'pre',
    handler: (id) => (id.startsWith(OTHER_BACKENDS) ? `\0${id}` : undefined),
  },
  load(id) {
    if (!id.startsWith(`\0${OTHER_BACKENDS}`)) return undefined;
    if (id.endsWith('?url')) return `export default '';`;
    return `throw new Error("The package has no backend but 'simd'."); export const setWasmPaths = undefined;`;
  },
};

/** The address of the module of the audio thread, which Vite gives the page by `?worker&url`. */
export const workletAddress: Plugin = {
  name: 'genrescope:worklet-address',
  resolveId: (id) => (id.endsWith('/captureWorklet?worker&url') ? '\0captureWorklet' : undefined),
  load: (id) =>
    id === '\0captureWorklet'
      ? `export default new URL('./captureWorklet.js', import.meta.url).href;`
      : undefined,
};
