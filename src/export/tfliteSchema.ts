/**
 * The numbers of TensorFlow Lite's schema, version 3, that our networks need. In a flatbuffer a field is known by its
 * place in its table, counted from 0.
 */
export const FILE_IDENTIFIER = 'TFL3';
export const SCHEMA_VERSION = 3;

export const OPERATORS = {
  add: 0,
  conv2d: 3,
  depthwiseConv2d: 4,
  fullyConnected: 9,
  logistic: 14,
  mul: 18,
  relu: 19,
  relu6: 21,
  reshape: 22,
  pad: 34,
  mean: 40,
  hardSwish: 117,
} as const;

export type Operator = keyof typeof OPERATORS;

/** Which options an operator has: the number of their table's type in the union of all. */
export const OPTIONS: Record<Operator, number> = {
  add: 11,
  conv2d: 1,
  depthwiseConv2d: 2,
  fullyConnected: 8,
  logistic: 0,
  mul: 21,
  relu: 0,
  relu6: 0,
  reshape: 17,
  pad: 22,
  mean: 27,
  hardSwish: 0,
};

/** As TensorFlow calls the only signature of a model. */
export const SIGNATURE = 'serving_default';

export const PADDING = { same: 0, valid: 1 } as const;
export const FUSED_ACTIVATION = { none: 0, relu: 1 } as const;
export const TENSOR_TYPE = { float32: 0, int32: 2 } as const;
