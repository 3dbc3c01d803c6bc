/* What training computes, apart from the other door: only its worker, and Node, load it. */
export { fitHeads, logitsOf } from './fitHead';
export { teach } from './teach';
