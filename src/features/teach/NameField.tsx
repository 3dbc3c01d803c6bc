import { useState } from 'react';
import controls from '../../ui/control.module.css';

interface NameFieldProps {
  /** What it is the name of, read out. */
  label: string;
  value: string;
  onChange: (name: string) => void;
}

/** A name that is changed in its place: by Enter or by going on; Escape leaves it as it was. */
export function NameField({ label, value, onChange }: NameFieldProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <input
      className={controls.control}
      aria-label={label}
      maxLength={36}
      value={typed ?? value}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Enter') currentTarget.blur();
        if (key === 'Escape') setTyped(undefined);
      }}
      onBlur={() => {
        if (typed !== undefined) onChange(typed);
        setTyped(undefined);
      }}
    />
  );
}
