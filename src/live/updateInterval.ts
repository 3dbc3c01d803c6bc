/** From one run of the network to the next, where the machine keeps up: four answers a second. */
export const SHORTEST_STEP_MS = 250;
/** However slow the machine, an answer comes this often. */
export const LONGEST_STEP_MS = 2000;
/** The network may take up this share of the worker's time; the rest is for the sound that keeps coming. */
const NETWORK_SHARE = 0.25;
/** Weight of the last run in the running mean of what a run costs: one hiccup does not change the step. */
const NEWEST_WEIGHT = 0.2;

/** How far apart the runs of the network are: as close as the machine allows. */
export class UpdateInterval {
  private costMs: number | undefined;

  /** Milliseconds from one run to the next. */
  get stepMs(): number {
    const wanted = (this.costMs ?? 0) / NETWORK_SHARE;
    return Math.min(LONGEST_STEP_MS, Math.max(SHORTEST_STEP_MS, wanted));
  }

  /** Takes in how long a run took. */
  took(runMs: number): void {
    const before = this.costMs ?? runMs;
    this.costMs = before + NEWEST_WEIGHT * (runMs - before);
  }
}
