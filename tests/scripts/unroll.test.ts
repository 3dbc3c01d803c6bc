import { describe, expect, it } from 'vitest';
import { unroll } from '../../scripts/unroll';

/** Without what no compiler sees. */
const tight = (source: string) => source.replace(/\s+/g, ' ').trim();
const written = (source: string) => tight(unroll(source));

describe('unroll', () => {
  it('writes the body once for each value, in names and in numbers', () => {
    expect(
      written(`let x: v128;
        for (let $i = 0; $i < 3; ++$i) {
          let a$i = v128.load(p, 32 * $i);
        }
        return a2;`),
    ).toBe(
      'let x: v128; let a0 = v128.load(p, 32 * 0); let a1 = v128.load(p, 32 * 1); let a2 = v128.load(p, 32 * 2); return a2;',
    );
  });

  it('takes steps, loops within loops, and bounds of the counters around', () => {
    expect(
      written(
        'for (let $n = 1; $n < 6; $n += 3) { f$n(); for (let $i = 0; $i < 2 * $n + 1; ++$i) { g$n_$i(); } }',
      ),
    ).toBe(
      [
        'f1();',
        'g1_0();',
        'g1_1();',
        'g1_2();',
        'f4();',
        ...Array.from({ length: 9 }, (_, i) => `g4_${i}();`),
      ].join(' '),
    );
  });

  it('tells counters apart whose names begin alike', () => {
    expect(
      written('for (let $i = 0; $i < 1; ++$i) { for (let $in = 5; $in < 6; ++$in) { a$i(b$in); } }'),
    ).toBe('a0(b5);');
  });

  it('decides what counters alone decide', () => {
    expect(written('for (let $i = 0; $i < 3; ++$i) { if (2 * $i == $i + 1) f($i); }')).toBe('f(1);');
    expect(
      written('for (let $i = 0; $i < 2; ++$i) { if ($i == 1) f(); for (let $k = 0; $k < 1; ++$k) { g(); } }'),
    ).toBe('g(); f(); g();');
    expect(written('if (x == 1) f();')).toBe('if (x == 1) f();');
  });

  it('leaves loops at run time as they are', () => {
    const loop = 'for (let k = 0; k < blocks; ++k) { a = b; }';
    expect(unroll(loop)).toBe(loop);
  });

  it('refuses a bound that is no number, and a loop that does not end', () => {
    expect(() => unroll('for (let $i = 0; $i < width; ++$i) { }')).toThrow(SyntaxError);
    expect(() => unroll('for (let $i = 0; $i < 2; ++$i) { if (x) { f(); }')).toThrow(SyntaxError);
  });
});
