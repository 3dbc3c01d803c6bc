import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import prettier from 'prettier';

/** The public surface of the package as text, under version control: a change of it is seen in a review. */
export const API_REPORT = 'package/api.txt';

/** All types that the package in `folder` exports, file by file. */
export async function apiReport(folder: string): Promise<string> {
  const files = globSync('dist/**/*.d.ts', { cwd: folder }).sort();
  const options = await prettier.resolveConfig('package/index.ts');
  const texts = files.map(async (file) => {
    const types = withoutAliases(readFileSync(path.join(folder, file), 'utf8'));
    const text = await prettier.format(types, {
      ...options,
      parser: 'typescript',
    });
    return `==== ${file}\n\n${text}`;
  });
  return (await Promise.all(texts)).join('\n');
}

/** Files import from each other by letters that change with every name that comes or goes. */
function withoutAliases(types: string): string {
  return types.replace(/^(import|export) \{([^}]*)\}/gm, (_, keyword: string, names: string) => {
    const plain = names
      .split(',')
      .map((name) => name.trim().replace(/^\w{1,2} as |(?<=^\w+) as \w{1,2}$/, ''));
    return `${keyword} { ${plain.sort().join(', ')} }`;
  });
}

/** The report that was committed; empty where there is none. */
export const committedReport = (): string => (existsSync(API_REPORT) ? readFileSync(API_REPORT, 'utf8') : '');

export function commitReport(report: string): void {
  writeFileSync(API_REPORT, report);
}
