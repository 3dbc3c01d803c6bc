import { expect, test } from 'vitest';
import { parseStepView, printStepView } from '../../../src/features/netadapt/stepView';

const parse = (text: string) => parseStepView(new URLSearchParams(text), 5);

test('the address says which step and which proposal are looked at', () => {
  expect(parse('step=3&proposal=2')).toEqual({ step: 3, proposal: 2 });
  expect(printStepView({ step: 3, proposal: 2 }).toString()).toBe('step=3&proposal=2');
  expect(printStepView({ step: 0, proposal: undefined }).toString()).toBe('step=0');
});

test('an address that says nothing shows the first step, which has something to see', () => {
  expect(parse('')).toEqual({ step: 1, proposal: undefined });
  expect(parseStepView(new URLSearchParams(), 0).step).toBe(0);
});

test('what the address cannot mean is as if it were not said', () => {
  expect(parse('step=99').step).toBe(5);
  expect(parse('step=-1').step).toBe(1);
  expect(parse('step=two&proposal=x')).toEqual({ step: 1, proposal: undefined });
});
