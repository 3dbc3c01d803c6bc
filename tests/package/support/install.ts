import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const Packed = z.tuple([
  z.object({ filename: z.string(), files: z.array(z.object({ path: z.string(), size: z.number() })) }),
]);
const Manifest = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  peerDependencies: z.record(z.string(), z.string()).default({}),
});

export interface Tarball {
  file: string;
  /** Paths in the package, and bytes. */
  files: { path: string; size: number }[];
}

/** Packs a folder as `npm publish` would; nothing is asked of the registry. */
export function pack(folder: string, into: string): Tarball {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const output = execFileSync(
    npm,
    ['pack', path.resolve(folder), '--json', '--offline', '--ignore-scripts'],
    {
      cwd: into,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const [{ filename, files }] = Packed.parse(JSON.parse(output));
  return { file: path.join(into, filename), files };
}

/** Links a package of this repository, with what it needs itself, into the `node_modules` of `project`. */
function link(project: string, name: string): void {
  const place = path.join(project, 'node_modules', name);
  mkdirSync(path.dirname(place), { recursive: true });
  symlinkSync(path.resolve('node_modules', name), place, 'junction');
}

/**
 * Makes of `project` what `npm install TARBALL` does, without the network: the package itself, and what its manifest names.
 *
 * @param others packages that the project uses besides
 */
export function install(tarball: string, project: string, others: readonly string[]): void {
  const place = path.join(project, 'node_modules/genrescope');
  mkdirSync(place, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', place]);
  const manifest = Manifest.parse(JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8')));
  const named = [manifest.dependencies, manifest.peerDependencies].flatMap(Object.keys);
  for (const name of new Set([...named, ...others])) link(project, name);
}

/** The examples, in `project`, which has the package: each finds it as if it were its own. */
export function copyExamples(project: string): void {
  cpSync('examples', project, { recursive: true });
  // A plain page asks for files below itself.
  symlinkSync(path.join(project, 'node_modules'), path.join(project, 'plain-html/node_modules'), 'junction');
}
