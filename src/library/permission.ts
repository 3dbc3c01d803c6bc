type Mode = 'read' | 'readwrite';

/** Whether what a handle stands for may be used; where the browser does not ask, as for folders of its own, it may. */
export async function isGranted(handle: FileSystemHandle, mode: Mode): Promise<boolean> {
  const state = await handle.queryPermission?.({ mode });
  return state === undefined || state === 'granted';
}

/** Has the browser ask the person. Only in answer to a click or a key. */
export async function askFor(handle: FileSystemHandle, mode: Mode): Promise<boolean> {
  if (await isGranted(handle, mode)) return true;
  return (await handle.requestPermission?.({ mode })) === 'granted';
}
