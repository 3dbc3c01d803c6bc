import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Section, saveAs } from '../../../ui';
import { elementToSvg } from './elementToSvg';
import { exportName } from './fileName';
import { svgToPng } from './svgToPng';
import styles from './ExportablePanel.module.css';

interface ExportablePanelProps {
  title: string;
  lead?: ReactNode;
  wide?: boolean;
  /** What is shown, from the whole to the part, for the names of files. */
  fileName: readonly string[];
  children: ReactNode;
}

/** A panel that can be kept as a picture, just as it stands. */
export function ExportablePanel({ title, lead, wide, fileName, children }: ExportablePanelProps) {
  const { t } = useTranslation();
  const section = useRef<HTMLElement>(null);

  async function save(ending: 'svg' | 'png') {
    if (!section.current) return;
    const svg = elementToSvg(section.current, title);
    if (ending === 'svg') saveAs(exportName(fileName, 'svg'), 'image/svg+xml', svg);
    else saveAs(exportName(fileName, 'png'), 'image/png', await svgToPng(svg));
  }

  const actions = (
    <div className={styles.actions} data-not-exported>
      {(['svg', 'png'] as const).map((ending) => (
        <Button
          key={ending}
          look="quiet"
          icon="download"
          aria-label={t(`network.export.${ending}`, { title })}
          onClick={() => void save(ending)}
        >
          {ending.toUpperCase()}
        </Button>
      ))}
    </div>
  );

  return (
    <Section ref={section} title={title} lead={lead} wide={wide} actions={actions}>
      {children}
    </Section>
  );
}
