import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { parseStepView, printStepView, type StepView } from './stepView';

/** The view that the address asks for, and what changes both. Steps of the story are no steps back in the browser. */
export function useStepView(last: number): [StepView, (view: StepView) => void] {
  const [address, setAddress] = useSearchParams();
  const view = useMemo(() => parseStepView(address, last), [address, last]);
  const show = useCallback(
    (next: StepView) => {
      setAddress(printStepView(next), { replace: true });
    },
    [setAddress],
  );
  return [view, show];
}
