import { openStream } from '../../audio';
import { serve } from '../../workers';
import { decoderApi } from './decoderApi';

serve(decoderApi<Blob>(openStream));
