import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundlePackage, bundleTypes } from './bundle';
import { packedManifest } from './manifest';
import { packedReadme } from './readme';

/** Of a network's folder, what the page alone needs. */
const OF_THE_PAGE = ['gates.json', 'trajectory.json'];

/** Makes the folder that is packed: everything in it is published. */
export async function makePackage(outDir: string): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const imported = await bundlePackage(outDir);
  await bundleTypes(outDir);
  cpSync('src/backend/wasm', path.join(outDir, 'wasm'), { recursive: true });
  cpSync('public/models', path.join(outDir, 'models'), {
    recursive: true,
    filter: (source) => !OF_THE_PAGE.includes(path.basename(source)),
  });
  for (const file of ['LICENSE', 'NOTICE', 'CHANGELOG.md']) cpSync(file, path.join(outDir, file));
  writeFileSync(path.join(outDir, 'README.md'), packedReadme());
  writeFileSync(path.join(outDir, 'package.json'), `${JSON.stringify(packedManifest(imported), null, 2)}\n`);
}
