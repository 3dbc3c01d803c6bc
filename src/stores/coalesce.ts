/**
 * Runs `work` when asked, one run at a time; whatever is asked while it runs is answered by one more run after it. So a
 * state that changes faster than it can be worked on is worked on as often as can be, and its last change is never lost.
 */
export function coalesce(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let asked = 0;

  async function runUntilDone(): Promise<void> {
    try {
      let answered: number;
      do {
        answered = asked;
        await work();
      } while (answered < asked);
    } finally {
      running = undefined;
    }
  }

  return () => {
    asked++;
    return (running ??= runUntilDone());
  };
}
