import { parentPort } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { serveClassifier } from '../../src/classify/classifierService';
import { loadNodeClassifier } from './nodeClassifier';

if (!parentPort) throw new Error('To be started by startClassifierThread.');
serveClassifier(({ model }) => loadNodeClassifier(model), nodeEndpoint(parentPort));
