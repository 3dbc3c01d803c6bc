import { openStream } from '../../audio/openStream';
import { serve } from '../../workers';
import { decoderApi } from './decoderApi';

serve(decoderApi<Blob>(openStream));
