import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { z } from 'zod';

/** Licences under which foreign code may stand in the built page, as SPDX expressions. */
const PERMITTED = new Set([
  '0BSD',
  'Apache-2.0',
  'Apache-2.0 AND MIT',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MPL-2.0',
]);

const Manifest = z.object({ name: z.string(), version: z.string(), license: z.string() });

const LEGAL_FILE = /^(licen[cs]e|copying|notice)/i;

/** `…/node_modules/<package>` of a module that comes from a package. */
const PACKAGE_FOLDER = /^[^?]*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;

interface NoticesOptions {
  /** Packages that reach the built page past the bundler. */
  alsoShipped: readonly string[];
}

/**
 * Writes `THIRD_PARTY_NOTICES.txt` into the build: our own NOTICE, then name, version, licence and legal texts of
 * every package of which code was bundled, in the page or in its workers. `inWorkers` goes into the workers' plugins,
 * `inPage` into the page's.
 *
 * The build fails where a bundled package has a licence that is not in the list of permitted ones.
 */
export function thirdPartyNotices({ alsoShipped }: NoticesOptions): { inPage: Plugin; inWorkers: Plugin } {
  const folders = new Set(alsoShipped.map((name) => join('node_modules', name)));
  const collect = (moduleIds: Iterable<string>): void => {
    for (const id of moduleIds) {
      const folder = PACKAGE_FOLDER.exec(id.replace('\0', ''))?.[0];
      if (folder !== undefined) folders.add(folder);
    }
  };
  return {
    inWorkers: {
      name: 'genrescope:collect-notices',
      apply: 'build',
      generateBundle(_, bundle) {
        for (const file of Object.values(bundle)) if (file.type === 'chunk') collect(file.moduleIds);
      },
    },
    inPage: {
      name: 'genrescope:third-party-notices',
      apply: 'build',
      // Workers are bundled while the page's modules load, so they are complete by now.
      generateBundle(_, bundle) {
        for (const file of Object.values(bundle)) if (file.type === 'chunk') collect(file.moduleIds);
        const notices = [...folders].map(noticeOf).sort((one, other) => one.localeCompare(other, 'en'));
        this.emitFile({
          type: 'asset',
          fileName: 'THIRD_PARTY_NOTICES.txt',
          // Ours comes first: it credits what the networks are made of.
          source: [readFileSync('NOTICE', 'utf8'), ...new Set(notices)].join(`\n${'-'.repeat(80)}\n\n`),
        });
      },
    },
  };
}

function noticeOf(folder: string): string {
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const { name, version, license } = manifest;
  if (!PERMITTED.has(license)) {
    throw new Error(`${name} is under ${license}, which is not permitted in the built page.`);
  }
  const texts = readdirSync(folder)
    .filter((file) => LEGAL_FILE.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return [`${name} ${version} (${license})`, ...texts].join('\n\n') + '\n';
}
