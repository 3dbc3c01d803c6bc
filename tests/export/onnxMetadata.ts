import protobuf from 'protobufjs';
import { z } from 'zod';
import { ONNX_MESSAGES } from '../../src/export/onnxSchema';

const Metadata = z.object({ metadata_props: z.array(z.object({ key: z.string(), value: z.string() })) });

/** As protobufjs itself reads and writes it. */
export const ModelProto = protobuf.Root.fromJSON({
  nested: Object.fromEntries(Object.entries(ONNX_MESSAGES).map(([name, fields]) => [name, { fields }])),
}).lookupType('ModelProto');

/** What an .onnx file says of itself. */
export function onnxMetadata(bytes: Uint8Array): Record<string, string> {
  const { metadata_props } = Metadata.parse(ModelProto.toObject(ModelProto.decode(bytes)));
  return Object.fromEntries(metadata_props.map(({ key, value }) => [key, value]));
}
