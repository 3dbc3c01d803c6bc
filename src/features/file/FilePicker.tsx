import { useRef, type ComponentProps } from 'react';
import { Button } from '../../ui';
import { queueStore } from '../../stores';

interface FilePickerProps extends Pick<ComponentProps<typeof Button>, 'icon' | 'look' | 'children'> {
  /** Asks for a whole folder instead of files. */
  folder?: boolean;
}

/** A button that opens the browser's own file dialogue; what was chosen goes into the queue. */
export function FilePicker({ folder = false, ...button }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        hidden
        multiple
        // React's types do not know the attribute, every browser does.
        {...(folder && { webkitdirectory: '' })}
        onChange={({ currentTarget }) => {
          void queueStore.getState().add([...(currentTarget.files ?? [])]);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
