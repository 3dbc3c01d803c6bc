import { useRef, type ReactNode } from 'react';

/** The browser's dialogue for files, behind a button of one's own. @param name of the input, for tests and password managers alike */
export function useFileInput(
  name: string,
  onFiles: (files: File[]) => void,
  { folder = false, accept }: { folder?: boolean; accept?: string } = {},
): { input: ReactNode; ask: () => void } {
  const element = useRef<HTMLInputElement>(null);
  // React's types do not know the attribute, every browser does.
  const whole = folder ? { webkitdirectory: '' } : {};
  return {
    ask: () => element.current?.click(),
    input: (
      <input
        ref={element}
        type="file"
        name={name}
        hidden
        multiple={accept === undefined}
        accept={accept}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same files may be chosen again.
          currentTarget.value = '';
        }}
        {...whole}
      />
    ),
  };
}
