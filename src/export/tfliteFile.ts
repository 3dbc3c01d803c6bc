import { Builder, type Offset } from 'flatbuffers';
import { alignedBytes, intVector, offsetTable, offsetVector } from './flatTables';
import { DESCRIPTION, type ExportMetadata } from './metadata';
import {
  FILE_IDENTIFIER,
  OPERATORS,
  OPTIONS,
  SCHEMA_VERSION,
  SIGNATURE,
  TENSOR_TYPE,
  type Operator,
} from './tfliteSchema';

/** Index of a tensor in the file. */
export type TensorIndex = number;

/** The options of an operator, in the order of its schema. */
export type Options = ['int8' | 'int32', number][];

interface TensorEntry {
  name: string;
  shape: readonly number[];
  data?: Float32Array | Int32Array;
}

interface OperatorEntry {
  operator: Operator;
  inputs: TensorIndex[];
  output: TensorIndex;
  options: Options;
}

/** Collects tensors and operators, in the order of their execution, and writes them as a .tflite file. */
export class TfliteFile {
  private readonly tensors: TensorEntry[] = [];
  private readonly operators: OperatorEntry[] = [];

  tensor(name: string, shape: readonly number[], data?: Float32Array | Int32Array): TensorIndex {
    return this.tensors.push({ name, shape, data }) - 1;
  }

  shapeOf(tensor: TensorIndex): readonly number[] {
    return this.tensors[tensor].shape;
  }

  /** Adds an operator and the tensor that it makes. */
  operator(
    operator: Operator,
    inputs: TensorIndex[],
    name: string,
    shape: readonly number[],
    options: Options = [],
  ): TensorIndex {
    const output = this.tensor(name, shape);
    this.operators.push({ operator, inputs, output, options });
    return output;
  }

  /** @param inputs by the names that its signature gives them, as the outputs */
  write(
    inputs: Readonly<Record<string, TensorIndex>>,
    outputs: Readonly<Record<string, TensorIndex>>,
    metadata: ExportMetadata,
  ): Uint8Array {
    const builder = new Builder(1 << 20);
    const codes = [...new Set(this.operators.map(({ operator }) => operator))];
    // Buffer 0, by convention, is that of all tensors without data.
    const texts = Object.values(metadata).map((text) => new TextEncoder().encode(text));
    const buffers = [undefined, ...this.tensors.map(({ data }) => data), ...texts].map((data) =>
      writeBuffer(builder, data),
    );
    const tensors = this.tensors.map((entry, index) => writeTensor(builder, entry, index + 1));
    const operators = this.operators.map((entry) =>
      writeOperator(builder, entry, codes.indexOf(entry.operator)),
    );
    const subgraph = offsetTable(builder, {
      0: offsetVector(builder, tensors),
      1: intVector(builder, Object.values(inputs)),
      2: intVector(builder, Object.values(outputs)),
      3: offsetVector(builder, operators),
      4: builder.createString('main'),
    });
    const operatorCodes = offsetVector(
      builder,
      codes.map((operator) => writeOperatorCode(builder, operator)),
    );
    const subgraphs = offsetVector(builder, [subgraph]);
    const description = builder.createString(DESCRIPTION);
    const bufferVector = offsetVector(builder, buffers);
    const firstText = this.tensors.length + 1;
    const entries = offsetVector(
      builder,
      Object.keys(metadata).map((name, index) => writeMetadata(builder, name, firstText + index)),
    );
    const signatures = offsetVector(builder, [writeSignature(builder, inputs, outputs)]);
    builder.startObject(8);
    builder.addFieldInt32(0, SCHEMA_VERSION, 0);
    builder.addFieldOffset(1, operatorCodes, 0);
    builder.addFieldOffset(2, subgraphs, 0);
    builder.addFieldOffset(3, description, 0);
    builder.addFieldOffset(4, bufferVector, 0);
    builder.addFieldOffset(6, entries, 0);
    builder.addFieldOffset(7, signatures, 0);
    builder.finish(builder.endObject(), FILE_IDENTIFIER);
    return builder.asUint8Array();
  }
}

function writeMetadata(builder: Builder, name: string, buffer: number): Offset {
  const nameOffset = builder.createString(name);
  builder.startObject(2);
  builder.addFieldOffset(0, nameOffset, 0);
  builder.addFieldInt32(1, buffer, 0);
  return builder.endObject();
}

/** The names by which whoever runs the network asks for its inputs and outputs. */
function writeSignature(
  builder: Builder,
  inputs: Readonly<Record<string, TensorIndex>>,
  outputs: Readonly<Record<string, TensorIndex>>,
): Offset {
  const named = (tensors: Readonly<Record<string, TensorIndex>>): Offset =>
    offsetVector(
      builder,
      Object.entries(tensors).map(([name, index]) => {
        const nameOffset = builder.createString(name);
        builder.startObject(2);
        builder.addFieldOffset(0, nameOffset, 0);
        builder.addFieldInt32(1, index, 0);
        return builder.endObject();
      }),
    );
  return offsetTable(builder, { 0: named(inputs), 1: named(outputs), 2: builder.createString(SIGNATURE) });
}

function writeBuffer(builder: Builder, data?: Float32Array | Int32Array | Uint8Array): Offset {
  if (!data) {
    builder.startObject(1);
    return builder.endObject();
  }
  return offsetTable(builder, {
    0: alignedBytes(builder, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)),
  });
}

function writeTensor(builder: Builder, { name, shape, data }: TensorEntry, buffer: number): Offset {
  const shapeVector = intVector(builder, shape);
  const nameOffset = builder.createString(name);
  builder.startObject(4);
  builder.addFieldOffset(0, shapeVector, 0);
  builder.addFieldInt8(1, data instanceof Int32Array ? TENSOR_TYPE.int32 : TENSOR_TYPE.float32, 0);
  builder.addFieldInt32(2, data ? buffer : 0, 0);
  builder.addFieldOffset(3, nameOffset, 0);
  return builder.endObject();
}

function writeOperatorCode(builder: Builder, operator: Operator): Offset {
  const code = OPERATORS[operator];
  builder.startObject(4);
  // The byte that older readers look at, before codes grew beyond it.
  builder.addFieldInt8(0, Math.min(code, 127), 0);
  builder.addFieldInt32(2, 1, 1);
  builder.addFieldInt32(3, code, 0);
  return builder.endObject();
}

function writeOperator(
  builder: Builder,
  { operator, inputs, output, options }: OperatorEntry,
  code: number,
): Offset {
  builder.startObject(options.length);
  options.forEach(([kind, value], field) => {
    if (kind === 'int8') builder.addFieldInt8(field, value, 0);
    else builder.addFieldInt32(field, value, 0);
  });
  const optionsTable = builder.endObject();
  const inputVector = intVector(builder, inputs);
  const outputVector = intVector(builder, [output]);
  builder.startObject(5);
  builder.addFieldInt32(0, code, 0);
  builder.addFieldOffset(1, inputVector, 0);
  builder.addFieldOffset(2, outputVector, 0);
  if (OPTIONS[operator] !== 0) {
    builder.addFieldInt8(3, OPTIONS[operator], 0);
    builder.addFieldOffset(4, optionsTable, 0);
  }
  return builder.endObject();
}
