import { loadEarly as load } from '../stores';

/** Where the address is that of the file page, its network is on its way before the page itself is there. */
export function loadEarly(hash: string): void {
  if (['', '#', '#/'].includes(hash)) load();
}
