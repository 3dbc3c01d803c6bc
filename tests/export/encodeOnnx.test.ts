import { describe, expect, it } from 'vitest';
import { encodeOnnx } from '../../src/export/encodeOnnx';
import { ModelProto } from './onnxMetadata';

describe('the encoding of ONNX', () => {
  it('is read by protobuf as what was written: numbers, texts in any script, bytes, nested and repeated messages', () => {
    const model = {
      ir_version: 8,
      producer_name: '뽕짝',
      opset_import: [{ domain: '', version: 14 }],
      graph: {
        node: [
          {
            op_type: 'Conv',
            input: ['x', 'y'],
            output: ['z'],
            attribute: [{ name: 'pads', ints: [0, 1, 300], type: 7 }],
          },
          { op_type: 'Gate', attribute: [{ name: 'alpha', f: 0.25, type: 1 }] },
        ],
        initializer: [{ name: 'x', dims: [2, 1], data_type: 1, raw_data: [0, 255, 3] }],
        input: [
          {
            name: 'mel',
            type: { tensor_type: { shape: { dim: [{ dim_param: 'windows' }, { dim_value: 104 }] } } },
          },
        ],
      },
      metadata_props: [{ key: 'a', value: '' }],
    };
    const read = ModelProto.toObject(ModelProto.decode(encodeOnnx(model)), { longs: Number, bytes: Array });
    expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(model)));
  });

  it('leaves out what is undefined', () => {
    expect(encodeOnnx({ producer_name: undefined, metadata_props: [] })).toHaveLength(0);
  });
});
