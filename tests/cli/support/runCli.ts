import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export interface CliRun {
  stdout: string;
  stderr: string;
  code: number;
}

/** Runs a program of cli/ as `npm run` does, to its end. */
export function runCli(
  program: 'classify' | 'eval' | 'export' | 'gates' | 'packageModel',
  ...parameters: string[]
): Promise<CliRun> {
  return new Promise((resolve) => {
    const command = ['--import', 'tsx', `cli/${program}.ts`, ...parameters];
    const child = execFile(process.execPath, command, { cwd: ROOT }, (_, stdout, stderr) => {
      resolve({ stdout, stderr, code: child.exitCode ?? -1 });
    });
  });
}
