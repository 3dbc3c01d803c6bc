import { describe, expect, it, vi } from 'vitest';
import {
  connect,
  serve,
  transfer,
  WorkerClosedError,
  WorkerFailedError,
  type Call,
  type Methods,
} from '../../src/workers';
import { openChannel } from '../support/channel';
import { eventually } from '../support/eventually';

class OddError extends Error {
  override readonly name = 'OddError';
  readonly reason = 'odd';
  readonly port = new MessageChannel().port1;
}

const never = () => new Promise<never>(() => undefined);

/** An api at the other end of a channel, as it would be in a worker. */
function behindChannel<Api extends Methods<Api>>(api: Api) {
  const { far, worker, breakDown, terminate } = openChannel();
  serve(api, far);
  return { link: connect<Api>(worker, { errors: { OddError } }), breakDown, terminate };
}

/** Gives messages that are under way the time to arrive. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 50));

const shouting = {
  shout: (text: string) => text.toUpperCase(),
  count: async (to: number, { report }: Call<number>) => {
    for (let number = 1; number <= to; number++) report(number);
    await Promise.resolve();
    return to;
  },
};

describe('a call to a worker', () => {
  it('is answered', async () => {
    const { link } = behindChannel(shouting);
    expect(await link.call('shout', 'hello')).toBe('HELLO');
  });

  it('is told of all reports, in order, before the answer', async () => {
    const { link } = behindChannel(shouting);
    for (let round = 0; round < 20; round++) {
      const reports: number[] = [];
      await link.call('count', 100, { onReport: (report) => reports.push(report) });
      expect(reports).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    }
  });

  it('is told nothing more once it has ended', async () => {
    let report: ((report: number) => void) | undefined;
    const { link } = behindChannel({
      start: (_: undefined, call: Call<number>) => {
        ({ report } = call);
      },
    });
    const onReport = vi.fn();
    await link.call('start', undefined, { onReport });
    report?.(1);
    await quiet();
    expect(onReport).not.toHaveBeenCalled();
  });

  it('does not mix up its reports with those of others', async () => {
    const { link } = behindChannel(shouting);
    const reports: number[][] = [[], []];
    const tos = [3, 5];
    await Promise.all(
      tos.map((to, index) => link.call('count', to, { onReport: (report) => reports[index].push(report) })),
    );
    expect(reports).toEqual([
      [1, 2, 3],
      [1, 2, 3, 4, 5],
    ]);
  });

  it('can be made tens of thousands of times, with errors and all', async () => {
    const { link } = behindChannel({ fail: () => Promise.reject(new Error('no')) });
    for (let round = 0; round < 25_000; round++) {
      await link.call('fail').catch(() => undefined);
    }
    await expect(link.call('fail')).rejects.toThrow('no');
  });

  it('moves what is marked, there and back, and copies the rest', async () => {
    const { link } = behindChannel({
      double: (samples: Float32Array) => {
        const doubled = samples.map((sample) => 2 * sample);
        return transfer(doubled, [doubled.buffer]);
      },
    });
    const copied = Float32Array.of(1, 2);
    const moved = Float32Array.of(3, 4);
    expect(await link.call('double', copied)).toEqual(Float32Array.of(2, 4));
    expect(await link.call('double', transfer(moved, [moved.buffer]))).toEqual(Float32Array.of(6, 8));
    expect(copied).toHaveLength(2);
    expect(moved).toHaveLength(0);
  });

  it('fails where what is sent can not be cloned', async () => {
    const { link } = behindChannel({ take: (taken: unknown) => typeof taken });
    await expect(link.call('take', () => 1)).rejects.toThrow();
    expect(await link.call('take', 1)).toBe('number');
  });
});

describe('an error of a worker', () => {
  it('arrives as what it is, with its plain fields and its causes', async () => {
    const cause = new TypeError('bad frame', { cause: new OddError('bit 7') });
    const { link } = behindChannel({
      fail: () => {
        throw Object.assign(new OddError('strange'), { cause });
      },
    });
    const error: unknown = await link.call('fail').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(OddError);
    expect(error).toMatchObject({ name: 'OddError', message: 'strange', reason: 'odd' });
    expect(error).not.toHaveProperty('port');
    expect(error).toMatchObject({ cause: { name: 'TypeError', message: 'bad frame' } });
    expect(((error as Error).cause as Error).cause).toBeInstanceOf(OddError);
    expect((error as Error).stack).toContain('connect.test');
  });

  it('that nobody knows keeps its name', async () => {
    const { link } = behindChannel({ fail: () => Promise.reject(new RangeError('too far')) });
    await expect(link.call('fail')).rejects.toMatchObject({ name: 'RangeError', message: 'too far' });
  });

  it('that is none arrives as one', async () => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what others may do
    const { link } = behindChannel({ fail: () => Promise.reject('bare words') });
    await expect(link.call('fail')).rejects.toThrow('bare words');
  });
});

describe('aborting a call', () => {
  it('rejects at once with the reason, and aborts the signal on the other side', async () => {
    const given: AbortSignal[] = [];
    const { link } = behindChannel({
      wait: (_: undefined, { signal }: Call) => {
        given.push(signal);
        return never();
      },
    });
    const controller = new AbortController();
    const answer = link.call('wait', undefined, { signal: controller.signal });
    await eventually(() => {
      expect(given).toHaveLength(1);
    });
    expect(given[0].aborted).toBe(false);
    const reason = new Error('changed my mind');
    controller.abort(reason);
    await expect(answer).rejects.toBe(reason);
    await eventually(() => {
      expect(given[0].aborted).toBe(true);
    });
  });

  it('leaves the other calls alone', async () => {
    const { link } = behindChannel({ wait: never, ...shouting });
    const controller = new AbortController();
    const waiting = link.call('wait', undefined, { signal: controller.signal });
    const shouted = link.call('shout', 'a');
    controller.abort();
    await expect(waiting).rejects.toThrow(DOMException);
    expect(await shouted).toBe('A');
  });

  it('before it is made keeps it from being made', async () => {
    const shout = vi.fn(() => 'A');
    const { link } = behindChannel({ shout });
    await expect(link.call('shout', undefined, { signal: AbortSignal.abort() })).rejects.toThrow(
      DOMException,
    );
    await quiet();
    expect(shout).not.toHaveBeenCalled();
  });

  it('after it has been answered does nothing', async () => {
    const { link } = behindChannel(shouting);
    const controller = new AbortController();
    await link.call('shout', 'a', { signal: controller.signal });
    controller.abort();
    expect(await link.call('shout', 'b')).toBe('B');
  });
});

describe('the end of a worker', () => {
  it('by closing rejects what is under way and what is asked later', async () => {
    const { link, terminate } = behindChannel({ wait: never });
    const answers = [link.call('wait'), link.call('wait')];
    link.close();
    link.close();
    for (const answer of answers) await expect(answer).rejects.toThrow(WorkerClosedError);
    await expect(link.call('wait')).rejects.toThrow(WorkerClosedError);
    expect(link.ended.reason).toBeInstanceOf(WorkerClosedError);
    expect(terminate).toHaveBeenCalledOnce();
  });

  it('lets what was aborted in the same breath reject with one reason', async () => {
    const { link } = behindChannel({ wait: never });
    const controller = new AbortController();
    const answer = link.call('wait', undefined, { signal: controller.signal });
    link.close();
    controller.abort();
    await expect(answer).rejects.toThrow(WorkerClosedError);
  });

  it('by breaking down rejects everything, with the cause', async () => {
    const { link, breakDown, terminate } = behindChannel({ wait: never });
    const answer = link.call('wait');
    const cause = new Error('out of memory');
    breakDown(cause);
    await expect(answer).rejects.toMatchObject({ name: 'WorkerFailedError', cause });
    await expect(link.call('wait')).rejects.toThrow(WorkerFailedError);
    expect(link.ended.reason).toBeInstanceOf(WorkerFailedError);
    expect(terminate).toHaveBeenCalledOnce();
  });

  it('lets nothing be told any more', async () => {
    const { link } = behindChannel({
      count: (_: undefined, { report }: Call<number>) => {
        const timer = setInterval(report, 1, 1);
        setTimeout(() => {
          clearInterval(timer);
        }, 100);
        return never();
      },
    });
    const onReport = vi.fn();
    const answer = link.call('count', undefined, { onReport });
    await eventually(() => {
      expect(onReport).toHaveBeenCalled();
    });
    link.close();
    await expect(answer).rejects.toThrow(WorkerClosedError);
    const { length } = onReport.mock.calls;
    await quiet();
    expect(onReport.mock.calls).toHaveLength(length);
  });
});
