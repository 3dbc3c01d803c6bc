import { expect, it } from 'vitest';
import { coalesce } from '../../src/stores/coalesce';

it('works once at a time, and once more for all that was asked meanwhile', async () => {
  let running = 0;
  let runs = 0;
  const work = coalesce(async () => {
    expect(++running).toBe(1);
    runs += 1;
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
  });
  await Promise.all([work(), work(), work(), work()]);
  expect(runs).toBe(2);
  await work();
  expect(runs).toBe(3);
});

it('can be asked again after a failure', async () => {
  let fails = true;
  const work = coalesce(() => (fails ? Promise.reject(new Error('once')) : Promise.resolve()));
  await expect(work()).rejects.toThrow('once');
  fails = false;
  await expect(work()).resolves.toBeUndefined();
});
