import { useState } from 'react';
import { useStore } from 'zustand';
import { teachStore, type NetworkFormat } from '../../stores/teach';
import { Button, saveAs } from '../../ui';
import styles from './Networks.module.css';
import { useTeachText } from './useTeachText';

interface ExportButtonsProps {
  /** What it is loaded by; see `ownModel`. */
  model: string;
  name: string;
  formats: readonly NetworkFormat[];
}

/** A network as a file, in whichever of the formats. */
export function ExportButtons({ model, name, formats }: ExportButtonsProps) {
  const { t } = useTeachText();
  const { exportNetwork } = useStore(teachStore);
  const [writing, setWriting] = useState(false);

  async function save(format: NetworkFormat) {
    setWriting(true);
    const blob = await exportNetwork({ model, name }, format);
    setWriting(false);
    if (blob) saveAs(`${name.replaceAll(/[\\/:*?"<>|]/g, '_')}.${format}`, blob.type, blob);
  }

  return (
    <div role="group" aria-label={t('networks.files', { name })} className={styles.formats}>
      {formats.map((format, index) => (
        <Button
          key={format}
          icon={index === 0 ? 'download' : undefined}
          disabled={writing}
          aria-label={
            format === 'genrescope'
              ? t('networks.export', { name })
              : t('networks.exportAs', { name, format: t(`networks.formats.${format}`) })
          }
          onClick={() => void save(format)}
        >
          {t(`networks.formats.${format}`)}
        </Button>
      ))}
    </div>
  );
}
