import protobuf from 'protobufjs/minimal.js';
import { ONNX_MESSAGES } from './onnxSchema';

type Writer = protobuf.Writer;
const FIELDS = new Map(Object.entries(ONNX_MESSAGES).map(([name, fields]) => [name, Object.entries(fields)]));

/** How many bytes follow is said in front of them. */
const LENGTH_DELIMITED = 2;

/** Of the types of fields that are no messages: how their values lie on the wire, and how they are written. Values have the type that the field says. */
const SCALARS = new Map<string, { wire: number; write: (writer: Writer, value: unknown) => void }>([
  ['int32', { wire: 0, write: (writer, value) => writer.int32(value as number) }],
  ['int64', { wire: 0, write: (writer, value) => writer.int64(value as number) }],
  ['float', { wire: 5, write: (writer, value) => writer.float(value as number) }],
  ['string', { wire: LENGTH_DELIMITED, write: (writer, value) => writer.string(value as string) }],
  ['bytes', { wire: LENGTH_DELIMITED, write: (writer, value) => writer.bytes(value as Uint8Array) }],
]);

/**
 * An ONNX model in protobuf's encoding. By a table instead of protobufjs's own reflection, which makes functions of text: the page's
 * policy forbids that.
 *
 * @param model a `ModelProto`, with fields as `ONNX_MESSAGES` names them; a field that is undefined is left out
 */
export function encodeOnnx(model: object): Uint8Array {
  const writer = protobuf.Writer.create();
  encodeMessage(writer, 'ModelProto', model);
  return writer.finish();
}

function encodeMessage(writer: Writer, type: string, message: object): void {
  const values = new Map<string, unknown>(Object.entries(message));
  for (const [name, field] of FIELDS.get(type) ?? []) {
    const value = values.get(name);
    const repeated = 'rule' in field;
    for (const one of repeated ? ((value ?? []) as unknown[]) : [value]) {
      if (one !== undefined) encodeField(writer, field, one);
    }
  }
}

function encodeField(writer: Writer, { id, type }: { id: number; type: string }, value: unknown): void {
  const scalar = SCALARS.get(type);
  writer.uint32((id << 3) | (scalar?.wire ?? LENGTH_DELIMITED));
  if (scalar) {
    scalar.write(writer, value);
    return;
  }
  writer.fork();
  encodeMessage(writer, type, value as object);
  writer.ldelim();
}
