import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export type CliProgram =
  | 'classify'
  | 'classifyMerge'
  | 'eval'
  | 'export'
  | 'features'
  | 'fuzz'
  | 'gates'
  | 'packageModel'
  | 'saliencyCheck';

/** What those work with who work on Genrescope. */
export type Tool = 'bench' | 'cases' | 'netadaptMeasure' | 'soak' | 'start';

const FOLDERS: Partial<Record<CliProgram | Tool, string>> = {
  bench: 'bench',
  netadaptMeasure: 'bench',
  soak: 'scripts',
  start: 'scripts',
};

export interface CliRun {
  stdout: string;
  stderr: string;
  code: number;
}

/** Where a program is, from the repository's root. */
export function moduleOf(program: CliProgram | Tool): string {
  return `${FOLDERS[program] ?? 'cli'}/${program}.ts`;
}

function commandOf(program: CliProgram | Tool, parameters: readonly string[]): string[] {
  return ['--import', 'tsx', moduleOf(program), ...parameters];
}

/** Runs a program as `npm run` does, to its end. */
export function runCli(program: CliProgram | Tool, ...parameters: string[]): Promise<CliRun> {
  return runCliFrom(ROOT, program, ...parameters);
}

/** Runs a program as `npm run` does for somebody who stands in `folder`. */
export function runCliFrom(
  folder: string,
  program: CliProgram | Tool,
  ...parameters: string[]
): Promise<CliRun> {
  return runCliReading(folder, '', program, ...parameters);
}

/** The same, with `input` on stdin. */
export function runCliReading(
  folder: string,
  input: string,
  program: CliProgram | Tool,
  ...parameters: string[]
): Promise<CliRun> {
  return new Promise((resolve) => {
    const options = { cwd: ROOT, env: { ...process.env, INIT_CWD: folder } };
    const child = execFile(process.execPath, commandOf(program, parameters), options, (_, stdout, stderr) => {
      resolve({ stdout, stderr, code: child.exitCode ?? -1 });
    });
    child.stdin?.end(input);
  });
}

/** Runs a program of cli/ for somebody who stops reading, as `head` does, before it is given the `input` that it waits for. */
export async function runCliUnread(
  input: string,
  program: CliProgram,
  ...parameters: string[]
): Promise<Omit<CliRun, 'stdout'>> {
  const child = spawn(process.execPath, commandOf(program, parameters), { cwd: ROOT });
  child.stdout.destroy();
  child.stdin.end(input);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  // An exit code, or null where a signal ended it.
  const [code] = (await once(child, 'close')) as [number | null];
  return { stderr, code: code ?? -1 };
}
