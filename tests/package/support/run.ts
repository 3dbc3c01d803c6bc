import { execFile } from 'node:child_process';

export interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs Node in `cwd` to its end, as anybody's project runs it: without what vitest put into the environment. */
export function runNode(cwd: string, ...parameters: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const env = { ...process.env, NODE_ENV: 'production', INIT_CWD: cwd };
    const child = execFile(process.execPath, parameters, { cwd, env }, (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr });
    });
  });
}
