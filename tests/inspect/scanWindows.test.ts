import { expect, test, vi } from 'vitest';
import { scanWindows } from '../../src/inspect/scanWindows';
import type { Inspector, NetworkReading, ReadRequest } from '../../src/inspect/types';

function fakeInspector(durationS: number) {
  const release = vi.fn(() => Promise.resolve());
  const read = vi.fn(({ startS }: ReadRequest) => Promise.resolve({ startS } as NetworkReading));
  const inspector = {
    network: { windowS: 2 },
    decode: () => Promise.resolve({ id: 1, durationS, cut: false }),
    read,
    release,
    // Of an inspector, nothing else is asked for here.
  } as unknown as Inspector;
  return { inspector, release };
}

async function startsOf(scan: AsyncGenerator<NetworkReading>): Promise<number[]> {
  const starts: number[] = [];
  for await (const { startS } of scan) starts.push(startS);
  return starts;
}

test('windows overlap from start to end, and the sound is let go of', async () => {
  const { inspector, release } = fakeInspector(5);
  const starts = await startsOf(scanWindows(inspector, new Blob()));
  expect(starts[0]).toBe(0);
  expect(starts[starts.length - 1] + 2).toBeGreaterThanOrEqual(5);
  for (const [index, startS] of starts.slice(1).entries()) expect(startS - starts[index]).toBeCloseTo(1.6);
  expect(release).toHaveBeenCalledOnce();
});

test('a sound that is shorter than a window has one', async () => {
  expect(await startsOf(scanWindows(fakeInspector(0.5).inspector, new Blob()))).toEqual([0]);
});

test('the sound is let go of where the scan is aborted too', async () => {
  const { inspector, release } = fakeInspector(60);
  const controller = new AbortController();
  const scan = scanWindows(inspector, new Blob(), { signal: controller.signal });
  await scan.next();
  controller.abort(new Error('enough'));
  await expect(scan.next()).rejects.toThrow('enough');
  expect(release).toHaveBeenCalledOnce();
});
