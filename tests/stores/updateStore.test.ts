import { expect, test, vi } from 'vitest';
import { createUpdateStore } from '../../src/stores/updateStore';

class FakeWorker extends EventTarget {
  readonly messages: unknown[] = [];
  postMessage(message: unknown): void {
    this.messages.push(message);
  }
}

class FakeRegistration extends EventTarget {
  waiting: FakeWorker | null = null;
  installing: FakeWorker | null = null;
  update = () => Promise.reject(new Error('no connection'));

  /** A newer version comes, is installed, and waits. */
  install(): FakeWorker {
    const worker = new FakeWorker();
    this.installing = worker;
    this.dispatchEvent(new Event('updatefound'));
    [this.installing, this.waiting] = [null, worker];
    worker.dispatchEvent(new Event('statechange'));
    return worker;
  }
}

class FakeContainer extends EventTarget {
  controller: FakeWorker | null = null;
  readonly registration = new FakeRegistration();
  register = () => Promise.resolve(this.registration);

  takeOver(worker: FakeWorker): void {
    this.controller = worker;
    this.registration.waiting = null;
    this.dispatchEvent(new Event('controllerchange'));
  }
}

function watched() {
  const container = new FakeContainer();
  const reload = vi.fn();
  // As much of a container as the store asks for, played by the test.
  const store = createUpdateStore(container as unknown as ServiceWorkerContainer, reload);
  return { container, reload, store };
}

test('the first visit is no update', async () => {
  const { container, store } = watched();
  await store.getState().watch('sw.js');
  container.registration.install();
  container.takeOver(new FakeWorker());
  expect(store.getState().ready).toBe(false);
});

test('a version that comes while the page is open is told, and taken over by one call', async () => {
  const { container, reload, store } = watched();
  container.controller = new FakeWorker();
  await store.getState().watch('sw.js');
  expect(store.getState().ready).toBe(false);
  const newer = container.registration.install();
  expect(store.getState().ready).toBe(true);
  expect(reload).not.toHaveBeenCalled();

  store.getState().update();
  expect(newer.messages).toEqual([{ type: 'SKIP_WAITING' }]);
  expect(reload).not.toHaveBeenCalled();
  container.takeOver(newer);
  expect(reload).toHaveBeenCalledOnce();
});

test('a version that waits since the last visit is told at once', async () => {
  const { container, store } = watched();
  container.controller = new FakeWorker();
  container.registration.waiting = new FakeWorker();
  await store.getState().watch('sw.js');
  expect(store.getState().ready).toBe(true);
});

test('a version that is on its way before the page watches is told once it is there', async () => {
  const { container, store } = watched();
  const { registration } = container;
  container.controller = new FakeWorker();
  const newer = new FakeWorker();
  registration.installing = newer;
  await store.getState().watch('sw.js');
  expect(store.getState().ready).toBe(false);
  [registration.installing, registration.waiting] = [null, newer];
  newer.dispatchEvent(new Event('statechange'));
  expect(store.getState().ready).toBe(true);
});

test('a version that another tab took over does not reload this one, it is told', async () => {
  const { container, reload, store } = watched();
  container.controller = new FakeWorker();
  await store.getState().watch('sw.js');
  container.takeOver(container.registration.install());
  expect(store.getState().ready).toBe(true);
  expect(reload).not.toHaveBeenCalled();
  store.getState().update();
  expect(reload).toHaveBeenCalledOnce();
});

test('a browser without service workers, or one that refuses them, has nothing to watch', async () => {
  const { container, store } = watched();
  container.register = () => Promise.reject(new DOMException('blocked', 'SecurityError'));
  const ask = await store.getState().watch('sw.js');
  ask();
  (await createUpdateStore(undefined, vi.fn()).getState().watch('sw.js'))();
  expect(store.getState().ready).toBe(false);
});
