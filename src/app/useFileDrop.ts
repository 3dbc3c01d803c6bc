import { fromEvent } from 'file-selector';
import { useEffect, useRef, useState } from 'react';

/** `over`: something with files hovers over the page; `reading`: dropped folders are being walked through. */
export type DropState = 'idle' | 'over' | 'reading' | 'failed';

/**
 * Takes files and whole folders dropped anywhere on the page, and files pasted into it. `file-selector` reads
 * folders to the end, however many batches of 100 entries the browser makes of them.
 */
export function useFileDrop(onFiles: (files: File[]) => Promise<void>): DropState {
  const [state, setState] = useState<DropState>('idle');
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  }, [onFiles]);

  useEffect(() => {
    const listening = new AbortController();
    // Enter and leave come for every element on the way; what counts is whether more entered than left.
    let depth = 0;
    const on = <K extends 'dragenter' | 'dragover' | 'dragleave' | 'drop' | 'paste'>(
      type: K,
      handle: (event: WindowEventMap[K]) => void,
    ) => {
      window.addEventListener(type, handle, { signal: listening.signal });
    };

    on('dragenter', (event) => {
      if (!carriesFiles(event)) return;
      depth += 1;
      setState('over');
    });
    on('dragover', (event) => {
      if (carriesFiles(event)) event.preventDefault();
    });
    on('dragleave', (event) => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setState('idle');
    });
    on('drop', (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setState('reading');
      fromEvent(event)
        .then((found) => latest.current(found.filter((entry) => entry instanceof File)))
        .then(
          () => setState('idle'),
          () => setState('failed'),
        );
    });
    on('paste', (event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) void latest.current(files);
    });
    return () => listening.abort();
  }, []);

  return state;
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
