import type { FileOutcome } from './outcome';

/** Name of the outcome of a file whose answer does not come. */
export const HANG = 'hang';

interface Limit {
  limitMs: number;
  /** Whether the limit is waited for where nothing else keeps the program alive; where not, it ends in silence, which can be seen. */
  keepsAlive: boolean;
}

/** The outcome, or that there is none within the limit. */
export async function inTime(
  outcome: Promise<FileOutcome>,
  { limitMs, keepsAlive }: Limit,
): Promise<FileOutcome> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<FileOutcome>((resolve) => {
    timer = setTimeout(() => {
      resolve({ kind: 'refused', name: HANG, message: `no answer within ${limitMs / 1000} s` });
    }, limitMs);
    if (!keepsAlive) timer.unref();
  });
  const first = await Promise.race([outcome, late]);
  clearTimeout(timer);
  return first;
}
