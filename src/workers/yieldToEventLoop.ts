/**
 * Resolves in a task of its own. Work that awaits only promises never lets a message in, so an abort could not
 * arrive before it is done; `setTimeout` would do, but browsers make it wait 4 ms each time.
 */
export function yieldToEventLoop(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
