import { classifierApi } from '../../src/classify';
import { loadNodeClassifier } from './nodeClassifier';
import { serveThread } from './thread';

serveThread(classifierApi<string>(({ model }) => loadNodeClassifier(model)));
