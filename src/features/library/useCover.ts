import { useEffect, useState } from 'react';
import { readTags } from '../../tags';

/** Address of the picture that a file holds; undefined where it has none. */
export function useCover(file: File): string | undefined {
  const [address, setAddress] = useState<string>();

  useEffect(() => {
    let made: string | undefined;
    let current = true;
    const show = async () => {
      const { picture } = await readTags(file);
      if (!picture || !current) return;
      made = URL.createObjectURL(new Blob([new Uint8Array(picture.bytes)], { type: picture.mimeType }));
      setAddress(made);
    };
    // A file whose tags nobody can read has no picture to show.
    show().catch(() => undefined);
    return () => {
      current = false;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [file]);

  return address;
}
