import { decoderApi } from '../../src/classify/decoder/decoderApi';
import { openFile } from './decodeNode';
import { serveThread } from './thread';

serveThread(decoderApi<string>(openFile));
