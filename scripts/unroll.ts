const LOOP =
  /for \(let (?<counter>\$[a-zA-Z]+) = (?<from>\d+); \k<counter> < (?<bound>[^;]+); (?:\+\+\k<counter>|\k<counter> \+= (?<step>\d+))\) \{/;

/** `if (2 == 2 * 0 + 1) a0 = ...;`, as it stands once its counters are numbers. */
const CONDITION = /if \((?<left>[\d +*]+) == (?<right>[\d +*]+)\) (?<statement>[^;{]+;)/g;

/**
 * Writes those loops of AssemblyScript out whose counter starts with `$`, as C's `#pragma unroll` does: the body once for
 * each value, with the counter replaced by it, in names too: `a$i` becomes a0, a1 and so on. Variables, which registers
 * hold, can so be counted through. What a body declares belongs to what the loop stands in.
 *
 * `for (let $i = 0; $i < 3 * $stride + 5; ++$i) {`, or `$i += 2`: a bound is a sum of products of whole numbers and of
 * counters of loops around it. So is each side of `if ($column == $stride * $i) a$i = v;`, which is decided here.
 *
 * @throws {SyntaxError} where a bound is something else, or a loop does not end
 */
export function unroll(source: string): string {
  const loop = LOOP.exec(source);
  if (loop?.groups === undefined) return decide(source);
  const { counter = '', from, bound = '', step = 1 } = loop.groups;
  const start = loop.index + loop[0].length;
  const end = closingBrace(source, start);
  const places = new RegExp(`\\${counter}(?![a-zA-Z])`, 'g');
  let bodies = '';
  for (let value = Number(from); value < valueOf(bound); value += Number(step)) {
    bodies += unroll(source.slice(start, end).replace(places, String(value)));
  }
  return decide(source.slice(0, loop.index)) + bodies + unroll(source.slice(end + 1));
}

/** Leaves of conditions that hold the statement, and of others nothing. */
function decide(source: string): string {
  return source.replace(CONDITION, (_, left: string, right: string, statement: string) =>
    valueOf(left) === valueOf(right) ? statement : '',
  );
}

/** The place of the brace that closes what was opened before `start`. */
function closingBrace(source: string, start: number): number {
  let depth = 1;
  for (let place = start; place < source.length; ++place) {
    if (source[place] === '{') ++depth;
    if (source[place] === '}' && --depth === 0) return place;
  }
  throw new SyntaxError('A loop that is to be written out does not end.');
}

/** What a sum of products of whole numbers comes to. */
function valueOf(sum: string): number {
  const products = sum.split('+').map((product) => product.split('*').map(Number));
  const value = products.reduce((total, factors) => total + factors.reduce((a, b) => a * b), 0);
  if (!Number.isInteger(value)) throw new SyntaxError(`A loop cannot be written out up to ${sum}.`);
  return value;
}
