import { useId, useState } from 'react';
import { teachStore } from '../../stores/teach';
import type { LessonClass } from '../../teach';
import { GenreMark, schemeColour, SPARE } from '../../ui';
import styles from './ClassColour.module.css';
import { useTeachText } from './useTeachText';

interface ClassColourProps {
  own: LessonClass;
  /** See `namesAsTaught`. */
  names: readonly string[];
}

/** The mark of a class, which opens the colours that it may have. */
export function ClassColour({ own: { id, name, colour }, names }: ClassColourProps) {
  const { t } = useTeachText();
  const [open, setOpen] = useState(false);
  const group = useId();
  const { colourClass } = teachStore.getState();
  const label = t('classes.colour', { name });
  return (
    <>
      <button
        type="button"
        className={styles.mark}
        aria-label={label}
        title={label}
        aria-expanded={open}
        aria-controls={group}
        onClick={() => setOpen(!open)}
      >
        <GenreMark genre={name} genres={names} />
      </button>
      {open && (
        <fieldset id={group} className={styles.colours}>
          <legend className="visuallyHidden">{label}</legend>
          {SPARE.map((one, place) => (
            <input
              key={place}
              type="radio"
              name={group}
              className={styles.colour}
              style={{ background: schemeColour(one) }}
              aria-label={t('classes.colourNumber', { number: place + 1 })}
              checked={colour === place}
              onChange={() => void colourClass(id, place)}
            />
          ))}
          <label className={styles.given}>
            <input
              type="radio"
              name={group}
              checked={colour === undefined}
              onChange={() => void colourClass(id, undefined)}
            />
            {t('classes.colourGiven')}
          </label>
        </fieldset>
      )}
    </>
  );
}
