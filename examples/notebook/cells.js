import * as tf from '@tensorflow/tfjs';
import { hSwish } from './steps/hSwish.js';
import { invertedResidual } from './steps/invertedResidual.js';
import { squeezeExcitation } from './steps/squeezeExcitation.js';
import { compare } from './steps/compare.js';
import hSwishSource from './steps/hSwish.js?raw';
import invertedResidualSource from './steps/invertedResidual.js?raw';
import squeezeExcitationSource from './steps/squeezeExcitation.js?raw';
import compareSource from './steps/compare.js?raw';
import pytorch from './pytorch.py?raw';

/** `# %%`로 나뉜 PyTorch 코드의 각 칸입니다. */
const [, hSwishPytorch, squeezePytorch, invertedPytorch, comparePytorch] = pytorch.split(/^# %%.*\n/m);

const numbers = async (tensor) => [...(await tensor.data())].map((value) => value.toFixed(4)).join('  ');

export const cells = [
  {
    title: '1. h-swish',
    text: 'x · relu6(x + 3) / 6입니다. swish와 모양이 비슷하지만 지수 함수가 없어서 빠릅니다. −3 아래에서는 0이고, 3 위에서는 x 그대로입니다.',
    pytorch: hSwishPytorch,
    source: hSwishSource,
    run: async () =>
      `h-swish(-4, -3, -1, 0, 1, 3, 4) = ${await numbers(hSwish(tf.tensor1d([-4, -3, -1, 0, 1, 3, 4])))}`,
  },
  {
    title: '2. Squeeze-and-Excitation',
    text: '채널마다 평균 하나를 구하고(squeeze), 작은 신경망 두 층으로 채널마다 0과 1 사이의 문(gate)을 계산해서 입력에 곱합니다(excitation).',
    pytorch: squeezePytorch,
    source: squeezeExcitationSource,
    run: async () => {
      const x = tf.randomNormal([1, 4, 4, 8], 0, 1, 'float32', 1);
      const weights = {
        reduce: { kernel: tf.randomNormal([8, 2], 0, 1, 'float32', 2), bias: tf.zeros([2]) },
        expand: { kernel: tf.randomNormal([2, 8], 0, 1, 'float32', 3), bias: tf.zeros([8]) },
      };
      const { output, gates } = squeezeExcitation(x, weights);
      return `입력 [${x.shape}] → 출력 [${output.shape}]\n채널마다의 문: ${await numbers(gates)}`;
    },
  },
  {
    title: '3. Inverted residual',
    text: '1×1 합성곱으로 채널을 넓히고, 채널마다 따로 k×k 합성곱을 하고, SE를 거친 뒤, 활성화 없이 다시 좁힙니다. 크기와 채널 수가 그대로이면 입력을 더합니다. 패딩은 PyTorch처럼 양쪽에 k // 2입니다. tfjs의 same은 stride가 2일 때 이것과 다릅니다.',
    pytorch: invertedPytorch,
    source: invertedResidualSource,
    run: async () => {
      const x = tf.randomNormal([1, 8, 8, 4], 0, 1, 'float32', 4);
      const norm = (channels) => ({
        gamma: tf.ones([channels]),
        beta: tf.zeros([channels]),
        mean: tf.zeros([channels]),
        variance: tf.ones([channels]),
      });
      const weights = {
        expand: { kernel: tf.randomNormal([1, 1, 4, 16], 0, 1, 'float32', 5), ...norm(16) },
        depthwise: { kernel: tf.randomNormal([3, 3, 16, 1], 0, 1, 'float32', 6), ...norm(16) },
        project: { kernel: tf.randomNormal([1, 1, 16, 4], 0, 1, 'float32', 7), ...norm(4) },
      };
      const output = invertedResidual(x, weights, { kernelSize: 3, stride: 1 });
      return `입력 [${x.shape}] → 출력 [${output.shape}], 입력을 더했습니다.`;
    },
  },
  {
    title: '4. genrescope의 블록과 비교하기',
    text: 'genrescope/layers의 InvertedResidual은 tf.layers의 층입니다. 그 가중치를 꺼내서 3번 칸의 함수에 넣으면 같은 값이 나와야 합니다.',
    pytorch: comparePytorch,
    source: compareSource,
    run: async () => {
      const difference = await compare();
      return `가장 큰 차이: ${difference.toExponential(1)} ${difference < 1e-4 ? '— 같습니다.' : '— 다릅니다!'}`;
    },
  },
];
