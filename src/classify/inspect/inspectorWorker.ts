import { openStream } from '../../audio/openStream';
import { streamOf, type WholeSamples } from '../../audio/wholeSamples';
import { browserKernels } from '../../engine/wasm/browserKernels';
import { parseCard } from '../card';
import { ModelLoadError } from '../errors';
import { fetchedFiles, readJson } from '../modelFiles';
import { readPlan } from '../readPlan';
import { createInspector } from './createInspector';
import { serveInspector } from './inspectorService';

serveInspector<Blob | WholeSamples>(async (model, onProgress) => {
  const files = fetchedFiles(model);
  const [cardJson, plan] = await Promise.all([
    readJson(files, 'card.json'),
    readPlan(files, onProgress),
  ]).catch((cause: unknown) => {
    throw new ModelLoadError(files.name, { cause });
  });
  const card = parseCard(cardJson);
  const open = async (source: Blob | WholeSamples) =>
    source instanceof Blob ? openStream(source) : streamOf(source);
  return { card, plan, inspector: createInspector({ card, plan, kernels: browserKernels, open }) };
});
