import { expect, test, vi } from 'vitest';
import { forgetSound, soundAlone } from '../../src/ui/soleSound';

test('what begins to sound ends what sounded, but not itself, nor a player that was closed', () => {
  const [first, second, third] = [vi.fn(), vi.fn(), vi.fn()];
  soundAlone(first);
  soundAlone(first);
  expect(first).not.toHaveBeenCalled();
  soundAlone(second);
  expect(first).toHaveBeenCalledOnce();
  forgetSound(first);
  forgetSound(second);
  soundAlone(third);
  expect(second).not.toHaveBeenCalled();
  forgetSound(third);
});
