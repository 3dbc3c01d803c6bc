/** Every sign of the formulas of `blockKinds`, and the name of its words under `network.letters`. */
const LETTERS = [
  { letter: 'x', name: 'input' },
  { letter: 'y', name: 'output' },
  { letter: 'W', name: 'weights' },
  { letter: 'b', name: 'bias' },
  { letter: 'E', name: 'expansion' },
  { letter: 'D', name: 'depthwise' },
  { letter: 'P', name: 'projection' },
  { letter: 'SE', name: 'squeeze' },
  { letter: 'a', name: 'activation' },
  { letter: 'c', name: 'channel' },
  { letter: '∗', name: 'convolution' },
  { letter: '·', name: 'product' },
] as const;

/** Those that stand in a formula, in a fixed order; letters inside of a word are none. */
export function lettersOf(formula: string): (typeof LETTERS)[number][] {
  const signs = new Set(formula.match(/[A-Za-z]+|[^\sA-Za-z]/g));
  return LETTERS.filter(({ letter }) => signs.has(letter));
}
