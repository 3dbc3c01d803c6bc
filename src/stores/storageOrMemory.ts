type PlainStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The browser's storage as far as it can be had. Where it is denied or full, what is stored is remembered until the page is
 * closed: settings are no reason to stand still.
 *
 * @param find gives the storage; may throw, as `localStorage` itself does where a person blocked it
 */
export function storageOrMemory(find: () => PlainStorage): PlainStorage {
  const memory = new Map<string, string>();
  const attempt = <T>(use: (storage: PlainStorage) => T): T | undefined => {
    try {
      return use(find());
    } catch {
      // By the person's own wish, or for want of room: memory stands in, and nobody has to be told.
      return undefined;
    }
  };
  return {
    getItem: (name) => memory.get(name) ?? attempt((storage) => storage.getItem(name)) ?? null,
    setItem: (name, value) => {
      memory.set(name, value);
      attempt((storage) => {
        storage.setItem(name, value);
      });
    },
    removeItem: (name) => {
      memory.delete(name);
      attempt((storage) => {
        storage.removeItem(name);
      });
    },
  };
}
