import { useTranslation } from 'react-i18next';
import type { LayerSummary, NetworkEdit } from '../../../inspect';
import { isOn, toggled } from '../toggleEdit';
import { editsOf, SWITCHES } from './switches';
import styles from './WhatIf.module.css';

interface EditSwitchesProps {
  /** As trained; the switches act on all of them. */
  layers: readonly LayerSummary[];
  edits: readonly NetworkEdit[];
  onChange: (edits: readonly NetworkEdit[]) => void;
}

/** Switches for what can be changed in these layers; those with nothing to change are left out. */
export function EditSwitches({ layers, edits, onChange }: EditSwitchesProps) {
  const { t } = useTranslation();
  return SWITCHES.map((which) => {
    const own = editsOf(layers, which);
    if (own.length === 0) return null;
    const missing = own.filter((edit) => !isOn(edits, edit));
    const gate = own.find((edit) => edit.kind === 'gate')?.gate ?? 'sigmoid';
    return (
      <button
        key={which}
        type="button"
        aria-pressed={missing.length === 0}
        className={styles.switch}
        onClick={() => {
          // Puts on what is off; where all is on, takes all off.
          const turned = missing.length > 0 ? missing : own;
          onChange(turned.reduce<readonly NetworkEdit[]>(toggled, edits));
        }}
      >
        {which === 'gate' ? t(`network.whatIf.gate.${gate}`) : t(`network.whatIf.${which}`)}
      </button>
    );
  });
}
