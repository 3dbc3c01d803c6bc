import { useState } from 'react';
import type { Trajectory } from '../../netadapt';
import { Device } from './Device';
import { Frontier } from './Frontier';
import { HowItWorks } from './HowItWorks';
import { LayerTable } from './LayerTable';
import { Listen } from './Listen';
import { NetworkShape } from './NetworkShape';
import { Outcome } from './Outcome';
import { Proposals } from './Proposals';
import { Settings } from './Settings';
import { Stepper } from './Stepper';
import { Trail } from './Trail';
import { useStepView } from './useStepView';
import styles from './Story.module.css';

/** All that is told of a trajectory; what the sections show follows the step that the stepper stands on. */
export function Story({ trajectory }: { trajectory: Trajectory }) {
  const { steps } = trajectory;
  const [{ step, proposal }, show] = useStepView(steps.length - 1);
  const [pointed, setPointed] = useState<number>();
  const goTo = (next: number) => {
    setPointed(undefined);
    show({ step: next, proposal: undefined });
  };
  const chosen = proposal !== undefined && proposal in steps[step].proposals ? proposal : undefined;

  return (
    <div className={styles.story}>
      {trajectory.outcome && <Outcome outcome={trajectory.outcome} />}
      <HowItWorks trajectory={trajectory} />
      <div className={styles.walk}>
        <Stepper trajectory={trajectory} step={step} onStep={goTo} />
        <NetworkShape trajectory={trajectory} step={step} proposal={pointed ?? chosen} />
        <div className={styles.plots}>
          <Proposals
            trajectory={trajectory}
            step={step}
            pointed={pointed}
            chosen={chosen}
            onPoint={setPointed}
            onChoose={(index) => show({ step, proposal: index })}
          />
          <Trail trajectory={trajectory} step={step} onStep={goTo} />
        </div>
        <LayerTable trajectory={trajectory} step={step} />
        <div className={styles.plots}>
          <Listen trajectory={trajectory} step={step} onStep={goTo} />
          <Device trajectory={trajectory} step={step} />
        </div>
      </div>
      {trajectory.frontier.length > 0 && <Frontier trajectory={trajectory} step={step} onStep={goTo} />}
      <Settings trajectory={trajectory} />
    </div>
  );
}
