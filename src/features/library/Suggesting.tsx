import { useId, useState } from 'react';
import controls from '../../ui/control.module.css';
import styles from './Filters.module.css';
import { useLibraryText } from './useLibraryText';

interface Option {
  value: string;
  text: string;
}

interface SuggestingProps {
  label: string;
  options: readonly Option[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** Of thousands of options, as many as a person can look over. */
const SHOWN = 40;

/** One of many, typed with the browser's own suggestions: thousands of names in a list would weigh more than the page. */
export function Suggesting({ label, options, value, onChange }: SuggestingProps) {
  const { t } = useLibraryText();
  const list = useId();
  const chosen = value === undefined ? '' : (options.find((option) => option.value === value)?.text ?? value);
  const [typed, setTyped] = useState<string>();
  const text = typed ?? chosen;
  const wanted = text.toLowerCase();
  const shown = options.filter((option) => option.text.toLowerCase().includes(wanted)).slice(0, SHOWN);

  const take = (next: string) => {
    const option = options.find((one) => one.text === next);
    setTyped(option || next === '' ? undefined : next);
    if (option) onChange(option.value);
    else if (value !== undefined) onChange(undefined);
  };

  return (
    <label className={styles.suggesting}>
      <span>{label}</span>
      <input
        className={controls.control}
        list={list}
        placeholder={t('filters.any')}
        value={text}
        onChange={({ currentTarget }) => take(currentTarget.value)}
        // What is none of the options asks for nothing.
        onBlur={() => setTyped(undefined)}
      />
      <datalist id={list}>
        {shown.map((option) => (
          <option key={option.value} value={option.text} />
        ))}
      </datalist>
    </label>
  );
}
