import { openStream } from '../../audio/openStream';
import { serveDecoder } from './decoderService';

serveDecoder(openStream);
