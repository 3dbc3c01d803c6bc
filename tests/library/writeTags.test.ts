import { describe, expect, test } from 'vitest';
import { contentHash } from '../../src/library/contentHash';
import { TagWriteError, writeTags } from '../../src/library/writeTags';
import { applyEdits } from '../../src/tags';

/** A file that the browser lends. @param failure what writing into it throws, and when */
function lent(text: string, failure?: { at: 'open' | 'write' | 'close'; name: string }) {
  let content: Blob = new Blob([text]);
  let aborted = false;
  const fail = (at: string) => {
    if (failure?.at === at) throw new DOMException('no', failure.name);
  };
  const handle = {
    getFile: () => Promise.resolve(new File([content], 'song.mp3')),
    createWritable: async () => {
      await Promise.resolve();
      fail('open');
      let next = content;
      return {
        write: async (written: Blob) => {
          await Promise.resolve();
          fail('write');
          next = written;
        },
        close: async () => {
          await Promise.resolve();
          fail('close');
          content = next;
        },
        abort: () => {
          aborted = true;
          return Promise.resolve();
        },
      };
    },
    // As much of a handle as is asked for.
  } as unknown as FileSystemFileHandle;
  return { handle, text: () => content.text(), aborted: () => aborted };
}

const bytes = (text: string) => new TextEncoder().encode(text);
const rockForJazz = () => Promise.resolve([[{ start: 2, end: 6, bytes: bytes('rock') }]]);

describe('writing tags', () => {
  test('tells what the file will be before it is, and how it becomes what it was', async () => {
    const { handle, text } = lent('a jazz z');
    const hash = await contentHash(await handle.getFile());
    let prepared: string | undefined;
    const file = await writeTags(handle, hash, rockForJazz, async (next) => {
      prepared = `${await text()} -> ${next.hash}`;
      const after = new Blob(['a rock z']);
      expect(await applyEdits(after, next.inverse).text()).toBe('a jazz z');
    });
    expect(await file.text()).toBe('a rock z');
    expect(prepared).toBe(`a jazz z -> ${await contentHash(file)}`);
  });

  test.each([
    ['open', 'NotAllowedError', 'denied'],
    ['open', 'NoModificationAllowedError', 'read-only'],
    ['write', 'QuotaExceededError', 'no-room'],
    ['close', 'NotAllowedError', 'denied'],
    ['close', 'AbortError', 'failed'],
  ] as const)('that fails at %s by %s says %s and leaves the file as it was', async (at, name, reason) => {
    const { handle, text, aborted } = lent('a jazz z', { at, name });
    const hash = await contentHash(await handle.getFile());
    const writing = writeTags(handle, hash, rockForJazz, () => Promise.resolve());
    await expect(writing).rejects.toMatchObject({ name: 'TagWriteError', reason });
    expect(await text()).toBe('a jazz z');
    expect(aborted()).toBe(at !== 'open');
  });

  test('does not touch a file that was changed by others meanwhile', async () => {
    const { handle, text } = lent('a jazz z');
    const writing = writeTags(handle, 'another hash', rockForJazz, () => Promise.resolve());
    await expect(writing).rejects.toBeInstanceOf(TagWriteError);
    expect(await text()).toBe('a jazz z');
  });
});
