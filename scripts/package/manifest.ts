import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { PEERS } from './bundle';

const Manifest = z.object({
  name: z.string(),
  version: z.string(),
  description: z.string(),
  license: z.string(),
  engines: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

const entry = (name: string) => ({ types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` });

/**
 * The package's `package.json`. The app's own, whose versions it takes, stays one of an app.
 *
 * @param imported packages that the code for Node imports
 */
export function packedManifest(imported: readonly string[]): object {
  const { dependencies, devDependencies, ...app } = Manifest.parse(
    JSON.parse(readFileSync('package.json', 'utf8')),
  );
  const versions: Readonly<Record<string, string | undefined>> = {
    ...dependencies,
    ...devDependencies,
    '@tensorflow/tfjs-core': dependencies['@tensorflow/tfjs'],
    '@tensorflow/tfjs-layers': dependencies['@tensorflow/tfjs'],
  };
  const rangesOf = (names: readonly string[]) =>
    Object.fromEntries(
      names.map((name) => {
        const range = versions[name];
        if (range === undefined) throw new Error(`${name} is imported, but stands in no package.json.`);
        return [name, range];
      }),
    );
  return {
    ...app,
    keywords: ['music', 'genre', 'audio', 'classification', 'mobilenetv3', 'tensorflowjs', 'meyda', 'wasm'],
    type: 'module',
    sideEffects: ['./dist/layers.js', './dist/backend.js', './dist/*Work*.js', './dist/node/*'],
    bin: { [app.name]: 'dist/node/classify.js' },
    exports: {
      '.': entry('index'),
      './layers': entry('layers'),
      './backend': {
        types: './dist/backend.d.ts',
        node: './dist/node/backend.js',
        default: './dist/backend.js',
      },
      './mel': entry('mel'),
      './node': { types: './dist/node.d.ts', default: './dist/node/node.js' },
      // The types of every entry lie side by side.
      './networks/*': { types: './dist/*.d.ts', default: './dist/networks/*.js' },
      './models/*': './models/*',
      './package.json': './package.json',
    },
    dependencies: rangesOf(imported.filter((name) => !PEERS.some((peer) => peer === name))),
    peerDependencies: rangesOf(PEERS),
  };
}
