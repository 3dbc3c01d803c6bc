import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Activation, Gate } from '../model';
import { encodeOnnx } from './encodeOnnx';
import { ATTRIBUTE_TYPE, DATA_TYPE, IR_VERSION, OPERATOR_SET } from './onnxSchema';
import { DESCRIPTION, type ExportMetadata } from './metadata';
import { walkModel, type DenseWeights, type FoldedConvolution, type ModelOperations } from './walkModel';

/**
 * A network as a .onnx file of float32: input `mel` [windows, channels, bands, frames], outputs as the model's, `genre` and `tags`,
 * logits [windows, units]; any number of windows.
 *
 * @param metadata becomes the file's `metadata_props`
 * @throws {UnwritableLayerError} see `walkModel`
 */
export function writeOnnx(model: LayersModel, metadata: ExportMetadata = {}): Uint8Array {
  const graph = new OnnxGraph();
  // The shapes of a network are known but for the windows.
  const [, height, width, channels] = model.inputs[0].shape as number[];
  const heads = Object.entries(walkModel(model, 'mel', graph));
  for (const [name, value] of heads) graph.node('Identity', [value], name);
  return encodeOnnx({
    ir_version: IR_VERSION,
    producer_name: 'genrescope',
    producer_version: metadata.version,
    doc_string: DESCRIPTION,
    metadata_props: Object.entries(metadata).map(([key, value]) => ({ key, value })),
    opset_import: [{ domain: '', version: OPERATOR_SET }],
    graph: {
      name: 'mobilenetv3',
      node: graph.nodes,
      initializer: graph.initializers,
      input: [valueInfo('mel', [channels, height, width])],
      output: heads.map(([name], index) => valueInfo(name, model.outputs[index].shape.slice(1) as number[])),
    },
  });
}

function valueInfo(name: string, shape: number[]): object {
  const dim = [{ dim_param: 'windows' }, ...shape.map((side) => ({ dim_value: side }))];
  return { name, type: { tensor_type: { elem_type: DATA_TYPE.float32, shape: { dim } } } };
}

type Attributes = Record<string, object>;
const int = (i: number) => ({ i, type: ATTRIBUTE_TYPE.int });
const ints = (...values: number[]) => ({ ints: values, type: ATTRIBUTE_TYPE.ints });
const float = (f: number) => ({ f, type: ATTRIBUTE_TYPE.float });

const OPERATORS: Record<Activation, string> = { relu: 'Relu', hardSwish: 'HardSwish' };

/** Tensors are known by their names. */
class OnnxGraph implements ModelOperations<string> {
  readonly nodes: object[] = [];
  readonly initializers: object[] = [];

  node(operator: string, inputs: string[], output: string, attributes: Attributes = {}): string {
    this.nodes.push({
      op_type: operator,
      name: output,
      input: inputs,
      output: [output],
      attribute: Object.entries(attributes).map(([name, value]) => ({ name, ...value })),
    });
    return output;
  }

  convolution(name: string, convolution: FoldedConvolution, x: string): string {
    const { kernelSize, stride, depthwise, activation, inputs, outputs, weights, bias } = convolution;
    const filter = channelsFirst(weights, kernelSize ** 2, depthwise ? 1 : inputs, outputs);
    const padding = Math.floor(kernelSize / 2);
    const convolved = this.node(
      'Conv',
      [
        x,
        this.constant(`${name}/kernel`, [outputs, depthwise ? 1 : inputs, kernelSize, kernelSize], filter),
        this.constant(`${name}/bias`, [outputs], bias),
      ],
      `${name}/convolved`,
      {
        kernel_shape: ints(kernelSize, kernelSize),
        strides: ints(stride, stride),
        pads: ints(padding, padding, padding, padding),
        group: int(depthwise ? outputs : 1),
      },
    );
    return activation ? this.activate(`${name}/activated`, activation, convolved) : convolved;
  }

  dense(name: string, { inputs, outputs, activation, weights, bias }: DenseWeights, x: string): string {
    const kernel = this.constant(`${name}/kernel`, [inputs, outputs], weights);
    const product = this.node(
      'Gemm',
      [x, kernel, this.constant(`${name}/bias`, [outputs], bias)],
      `${name}/product`,
    );
    return activation ? this.activate(`${name}/activated`, activation, product) : product;
  }

  activate(name: string, activation: Activation, x: string): string {
    return this.node(OPERATORS[activation], [x], name);
  }

  pool(name: string, x: string): string {
    return this.node('Flatten', [this.node('GlobalAveragePool', [x], `${name}/image`)], name);
  }

  gate(name: string, gate: Gate, x: string): string {
    if (gate === 'sigmoid') return this.node('Sigmoid', [x], name);
    return this.node('HardSigmoid', [x], name, { alpha: float(1 / 6), beta: float(0.5) });
  }

  scale(name: string, x: string, gates: string): string {
    const shape = this.constant64(`${name}/axes`, [2, 3]);
    return this.node('Mul', [x, this.node('Unsqueeze', [gates, shape], `${name}/image`)], name);
  }

  add(name: string, x: string, y: string): string {
    return this.node('Add', [x, y], name);
  }

  private constant(name: string, dims: number[], values: Float32Array): string {
    return this.initializer(name, DATA_TYPE.float32, dims, values);
  }

  private constant64(name: string, values: number[]): string {
    return this.initializer(name, DATA_TYPE.int64, [values.length], BigInt64Array.from(values, BigInt));
  }

  private initializer(name: string, dataType: number, dims: number[], values: ArrayBufferView): string {
    const raw = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    this.initializers.push({ name, data_type: dataType, dims, raw_data: raw });
    return name;
  }
}

/** [taps, inputs, outputs] to [outputs, inputs, taps]. */
function channelsFirst(weights: Float32Array, taps: number, inputs: number, outputs: number): Float32Array {
  return weights.map((_, index) => {
    const tap = index % taps;
    const input = Math.floor(index / taps) % inputs;
    const output = Math.floor(index / (taps * inputs));
    return weights[(tap * inputs + input) * outputs + output];
  });
}
