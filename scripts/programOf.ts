import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const Manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

/**
 * Path of the JavaScript file behind a package's command (of the package's own name unless given), to be run by
 * `process.execPath`: unlike the links in node_modules/.bin it starts on every system without a shell.
 *
 * @throws {Error} where the package is not installed or has no such command
 */
export function programOf(packageName: string, command = packageName): string {
  const manifestPath = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
  const { bin } = Manifest.parse(JSON.parse(readFileSync(manifestPath, 'utf8')));
  const program = typeof bin === 'string' ? bin : Object.entries(bin).find(([name]) => name === command)?.[1];
  if (program === undefined) throw new Error(`The package ${packageName} has no command ${command}.`);
  return join(dirname(manifestPath), program);
}
