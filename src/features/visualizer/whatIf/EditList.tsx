import { useTranslation } from 'react-i18next';
import type { NetworkEdit } from '../../../inspect';
import { Icon } from '../../../ui';
import { useLayerName } from '../useLayerName';
import styles from './WhatIf.module.css';

interface EditListProps {
  edits: readonly NetworkEdit[];
  onRemove: (edit: NetworkEdit) => void;
}

/** Every change that is on; a press takes it back. */
export function EditList({ edits, onRemove }: EditListProps) {
  const { t } = useTranslation();
  const words = useEditWords();
  return (
    <ul className={styles.edits} aria-label={t('network.whatIf.list')}>
      {edits.map((edit) => (
        <li key={words(edit)}>
          <button
            type="button"
            className={styles.edit}
            aria-label={t('network.whatIf.remove', { edit: words(edit) })}
            onClick={({ currentTarget }) => {
              focusBeside(currentTarget);
              onRemove(edit);
            }}
          >
            {words(edit)}
            <Icon name="cancel" size={16} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Hands the focus to the next change, to the one before, or to the first button of the section, since the button goes. */
function focusBeside(button: HTMLElement): void {
  const item = button.closest('li');
  const beside = item?.nextElementSibling ?? item?.previousElementSibling ?? item?.closest('section');
  beside?.querySelector('button')?.focus({ preventScroll: true });
}

function useEditWords(): (edit: NetworkEdit) => string {
  const { t } = useTranslation();
  const name = useLayerName();
  return (edit) => {
    const block = name({ name: edit.block, kind: 'invertedResidual' });
    if (edit.kind === 'activation') {
      return t('network.whatIf.edit.activation', { block, to: t(`network.activation.${edit.activation}`) });
    }
    if (edit.kind === 'gate')
      return t('network.whatIf.edit.gate', { block, to: t(`network.gate.${edit.gate}`) });
    return t(`network.whatIf.edit.${edit.kind}`, { ...edit, block });
  };
}
