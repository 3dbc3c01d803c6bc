import { expect, it } from 'vitest';
import { inOrder } from '../../../cli/archive/inOrder';

it('gives what becomes of each in order, and works on no more than it may at once', async () => {
  let working = 0;
  let most = 0;
  const finish: (() => void)[] = [];
  const work = async (item: number): Promise<number> => {
    most = Math.max(most, ++working);
    await new Promise<void>((resolve) => finish.push(resolve));
    working--;
    return item;
  };
  const given: number[] = [];
  const giving = (async () => {
    for await (const item of inOrder([0, 1, 2, 3, 4, 5, 6], 3, work)) given.push(item);
  })();
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  await turn();
  finish[2]();
  finish[1]();
  await turn();
  expect(given).toEqual([]);
  finish[0]();
  await turn();
  expect(given).toEqual([0, 1, 2]);
  for (let next = 3; next < 7; next++) {
    finish[next]();
    await turn();
  }
  await giving;
  expect(given).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(most).toBe(3);
});
