import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { ModelCard } from '../models';
import type { ExportFormat } from './formats';
import { exportMetadata, type ExportMetadata } from './metadata';
import { writeOnnx } from './writeOnnx';
import { writeTflite } from './writeTflite';

const WRITERS: Record<ExportFormat, (model: LayersModel, metadata: ExportMetadata) => Uint8Array> = {
  onnx: writeOnnx,
  tflite: (model, metadata) => writeTflite(model, 1, metadata),
};

/**
 * A network as one file of another format, with all that its card says of how it is fed and read; see docs/export.md.
 *
 * @throws {UnwritableLayerError} where it is not made of our layers
 */
export function writeNetwork(
  { model, card }: { model: LayersModel; card: ModelCard },
  format: ExportFormat,
): Uint8Array {
  return WRITERS[format](model, exportMetadata(card));
}
