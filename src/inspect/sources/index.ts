import windowScores from '../../scores/windowScores.ts?raw';
import windowInput from '../../dsp/windowInput.ts?raw';
import convolution from '../../model/convolution.ts?raw';
import cost from '../../model/cost.ts?raw';
import activations from '../../model/layers/activations.ts?raw';
import convBatchNorm from '../../model/layers/convBatchNorm.ts?raw';
import invertedResidual from '../../model/layers/invertedResidual.ts?raw';
import squeezeExcitation from '../../model/layers/squeezeExcitation.ts?raw';
import mobilenetv3 from '../../model/layers/mobilenetv3.ts?raw';
import receptiveField from '../../model/receptiveField.ts?raw';
import pytorch from '../../../training/genrescope/network.py?raw';

/* The very files that the page runs on, and those that its networks are trained with, as texts: what is shown of them cannot drift away from what they do. */
export const SOURCES = {
  'src/scores/windowScores.ts': windowScores,
  'src/dsp/windowInput.ts': windowInput,
  'src/model/convolution.ts': convolution,
  'src/model/cost.ts': cost,
  'src/model/layers/activations.ts': activations,
  'src/model/layers/convBatchNorm.ts': convBatchNorm,
  'src/model/layers/invertedResidual.ts': invertedResidual,
  'src/model/layers/squeezeExcitation.ts': squeezeExcitation,
  'src/model/layers/mobilenetv3.ts': mobilenetv3,
  'src/model/receptiveField.ts': receptiveField,
  'training/genrescope/network.py': pytorch,
} as const;

export type SourcePath = keyof typeof SOURCES;
