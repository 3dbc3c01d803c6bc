/** What a member of a crew works with: in a worker of its own, as a classifier or an embedder is. */
export interface CrewTool {
  /** Aborted once it answers nothing any more. */
  readonly ended: AbortSignal;
  dispose: () => void;
}

export interface CrewOptions<Job, Tool extends CrewTool> {
  /** At once, at most. */
  workers: number;
  load: () => Promise<Tool>;
  /** Takes the next job; undefined where there is none for now. */
  take: () => Job | undefined;
  /** A job that was taken and not done, since its classifier did not load or the crew was stopped. */
  giveBack: (job: Job) => void;
  /** Rejects only where the job is to be given back. */
  judge: (job: Job, classifier: Tool, signal: AbortSignal) => Promise<void>;
  /** No classifier could be loaded; nothing is done until `start` is called again. */
  onFailure: (error: unknown) => void;
}

/** Classifiers, each in a worker of its own, that do jobs until there are none. They are loaded when they are needed. */
export class JudgingCrew<Job, Tool extends CrewTool> {
  private readonly options: CrewOptions<Job, Tool>;
  private readonly idle: Tool[] = [];
  private stopping = new AbortController();
  private busy = 0;

  constructor(options: CrewOptions<Job, Tool>) {
    this.options = options;
  }

  get working(): boolean {
    return this.busy > 0;
  }

  /** Sets to work as many as there are jobs for. To be called whenever there are new ones. */
  start(): void {
    while (this.busy < this.options.workers) {
      const job = this.options.take();
      if (job === undefined) return;
      this.busy += 1;
      void this.work(job, this.stopping.signal);
    }
  }

  /** Gives up what is being done, and frees everything. `start` begins anew. */
  stop(): void {
    this.stopping.abort();
    this.stopping = new AbortController();
    this.rest();
  }

  /** Frees what has nothing to do. */
  rest(): void {
    for (const classifier of this.idle.splice(0)) classifier.dispose();
  }

  private async work(first: Job, signal: AbortSignal): Promise<void> {
    const { load, take, giveBack, judge, onFailure } = this.options;
    let classifier = this.idle.pop();
    let job: Job | undefined = first;
    let failed = false;
    try {
      while (job !== undefined) {
        // Anew where the job before broke it.
        if (!classifier || classifier.ended.aborted) classifier = await load();
        signal.throwIfAborted();
        await judge(job, classifier, signal);
        job = undefined;
        if (!signal.aborted) job = take();
      }
    } catch (error) {
      if (job !== undefined) giveBack(job);
      failed = !signal.aborted;
      if (failed) onFailure(error);
    } finally {
      this.busy -= 1;
      if (classifier && !classifier.ended.aborted) {
        if (signal.aborted) classifier.dispose();
        else this.idle.push(classifier);
      }
      // What came while this one was stopping.
      if (!failed) this.start();
    }
  }
}

/**
 * How many classifiers a machine bears: one core is left to the page, and each is given a gibibyte.
 *
 * @param memoryGiB undefined where the browser does not say
 */
export function crewSize(cores: number, memoryGiB: number | undefined): number {
  return Math.max(1, Math.min(cores - 1, 8, memoryGiB ?? 4));
}
