export { abortable } from './abortable';
export { connect, type Link, type WorkerLike } from './connect';
export * from './errors';
export { packError, unpackError, type WireError } from './errorTransport';
export { loadable, serve, type Call, type Loadable, type Methods } from './serve';
export type { Patience } from './stallWatch';
export { transfer, transferablesOf } from './transfer';
export { yieldToEventLoop } from './yieldToEventLoop';
