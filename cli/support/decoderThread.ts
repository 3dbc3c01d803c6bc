import { decoderApi } from '../../src/classify/decoder';
import { openFile } from './decodeNode';
import { serveThread } from './thread';

serveThread(decoderApi<string>(openFile));
