/** A field of a message: its number in ONNX's onnx.proto, its type, and whether there may be many. As protobuf's descriptors have it. */
interface Field {
  id: number;
  type: string;
  rule?: 'repeated';
}

const one = (id: number, type: string): Field => ({ id, type });
const many = (id: number, type: string): Field => ({ id, type, rule: 'repeated' });

/** The messages of ONNX that our networks need, as far as they need them. */
export const ONNX_MESSAGES = {
  ModelProto: {
    ir_version: one(1, 'int64'),
    producer_name: one(2, 'string'),
    producer_version: one(3, 'string'),
    doc_string: one(6, 'string'),
    graph: one(7, 'GraphProto'),
    opset_import: many(8, 'OperatorSetIdProto'),
    metadata_props: many(14, 'StringStringEntryProto'),
  },
  StringStringEntryProto: { key: one(1, 'string'), value: one(2, 'string') },
  OperatorSetIdProto: { domain: one(1, 'string'), version: one(2, 'int64') },
  GraphProto: {
    node: many(1, 'NodeProto'),
    name: one(2, 'string'),
    initializer: many(5, 'TensorProto'),
    input: many(11, 'ValueInfoProto'),
    output: many(12, 'ValueInfoProto'),
  },
  NodeProto: {
    input: many(1, 'string'),
    output: many(2, 'string'),
    name: one(3, 'string'),
    op_type: one(4, 'string'),
    attribute: many(5, 'AttributeProto'),
  },
  AttributeProto: {
    name: one(1, 'string'),
    f: one(2, 'float'),
    i: one(3, 'int64'),
    ints: many(8, 'int64'),
    type: one(20, 'int32'),
  },
  TensorProto: {
    dims: many(1, 'int64'),
    data_type: one(2, 'int32'),
    name: one(8, 'string'),
    raw_data: one(9, 'bytes'),
  },
  ValueInfoProto: { name: one(1, 'string'), type: one(2, 'TypeProto') },
  TypeProto: { tensor_type: one(1, 'TensorType') },
  TensorType: { elem_type: one(1, 'int32'), shape: one(2, 'TensorShapeProto') },
  TensorShapeProto: { dim: many(1, 'Dimension') },
  Dimension: { dim_value: one(1, 'int64'), dim_param: one(2, 'string') },
} as const satisfies Record<string, Record<string, Field>>;

export const ATTRIBUTE_TYPE = { float: 1, int: 2, ints: 7 } as const;
export const DATA_TYPE = { float32: 1, int64: 7 } as const;

export const IR_VERSION = 8;
/** The first operator set in which h-swish is one operator is 14. */
export const OPERATOR_SET = 14;
