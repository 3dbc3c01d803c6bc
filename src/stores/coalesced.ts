/**
 * Runs `work` when asked, one run at a time; whatever is asked while it runs is answered by one more run after it. So a
 * state that changes faster than it can be worked on is worked on as often as can be, and its last change is never lost.
 */
export function coalesced(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let askedAgain = false;

  async function runUntilDone(): Promise<void> {
    try {
      do {
        askedAgain = false;
        await work();
      } while (askedAgain);
    } finally {
      running = undefined;
    }
  }

  return () => {
    askedAgain = true;
    return (running ??= runUntilDone());
  };
}
