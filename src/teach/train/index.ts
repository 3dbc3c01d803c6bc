/* What training computes, apart from the other door: only its worker, and Node, load it. */
export { fitHeads } from './fitHead';
export { keptHead } from './keptHead';
export { logitsOf } from './logits';
export { teach } from './teach';
