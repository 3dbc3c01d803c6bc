import { format } from 'node:util';
import { vi } from 'vitest';
import { moduleOf, type CliProgram, type CliRun, type Tool } from './runCli';

let runs = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs a program from the repository's root as `runCli` does, but in this process, which has loaded most of it before: a fraction of
 * the time. One after another. For programs that end by coming to their end.
 */
export function runHere(program: CliProgram | Tool, ...parameters: string[]): Promise<CliRun> {
  const run = last.then(() => runNow(program, parameters));
  last = run.catch(() => undefined);
  return run;
}

/** As a shell reads it. */
const codeOf = (exitCode: typeof process.exitCode): number => Number(exitCode ?? 0);

async function runNow(program: CliProgram | Tool, parameters: readonly string[]): Promise<CliRun> {
  const said = { stdout: '', stderr: '' };
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((...words) => {
      said.stdout += `${format(...words)}\n`;
    }),
    vi.spyOn(console, 'error').mockImplementation((...words) => {
      said.stderr += `${format(...words)}\n`;
    }),
  ];
  const { argv, exitCode } = process;
  // A program listens for these for as long as it runs.
  const emitters: NodeJS.EventEmitter[] = [process, process.stdout, process.stderr];
  const listened = emitters.flatMap((emitter) =>
    ['uncaughtException', 'error'].map((event) => ({ emitter, event, before: emitter.listeners(event) })),
  );
  process.argv = [...argv.slice(0, 2), ...parameters];
  process.exitCode = undefined;
  try {
    // Under an address of its own, or it would not run again.
    await import(/* @vite-ignore */ `../../../${moduleOf(program)}?run=${runs++}`);
    return { ...said, code: codeOf(process.exitCode) };
  } finally {
    for (const { emitter, event, before } of listened) {
      for (const listener of emitter.listeners(event)) {
        // Listeners are functions; their types say no more than that.
        if (!before.includes(listener)) emitter.off(event, listener as () => void);
      }
    }
    Object.assign(process, { argv, exitCode });
    for (const spy of spies) spy.mockRestore();
  }
}
