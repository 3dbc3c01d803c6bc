/** First module of a worker thread: Node's threads do not inherit tsx, so it is registered here. */
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.module);
