import { classifierStore } from '../stores';

/** Where the address is that of the file page, its network is on its way before the page itself is there. */
export function loadEarly(hash: string): void {
  if (!['', '#', '#/'].includes(hash)) return;
  // The line that shows the network's state tells of a failure.
  classifierStore
    .getState()
    .load()
    .catch(() => undefined);
}
