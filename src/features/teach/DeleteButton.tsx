import { useState } from 'react';
import { Button } from '../../ui';
import { unlessDoubled } from './unlessDoubled';
import { useTeachText } from './useTeachText';

interface DeleteButtonProps {
  /** Of what is deleted. */
  name: string;
  onDelete: () => void;
}

/** Deletes what can't be had back: at the second click, unless the person went on to something else. */
export function DeleteButton({ name, onDelete }: DeleteButtonProps) {
  const { t } = useTeachText();
  const [asked, setAsked] = useState(false);
  return (
    <Button
      look="quiet"
      aria-label={t(asked ? 'networks.really' : 'networks.delete', { name })}
      onBlur={() => setAsked(false)}
      onClick={unlessDoubled(() => {
        if (asked) onDelete();
        setAsked(!asked);
      })}
    >
      {t(asked ? 'networks.reallyHere' : 'networks.deleteHere')}
    </Button>
  );
}
