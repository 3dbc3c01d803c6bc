import { useTranslation } from 'react-i18next';
import { encodeNpy } from '../../../inspect';
import { Button, saveAs } from '../../../ui';
import { exportName } from '../export/fileName';

interface SaveTensorProps {
  /** Row-major. */
  values: Float32Array;
  shape: readonly number[];
  /** What it is, in words. */
  title: string;
  /** What it is, from the whole to the part, for the name of the file. */
  fileName: readonly string[];
}

/** Hands a tensor over as a file that NumPy reads. */
export function SaveTensor({ values, shape, title, fileName }: SaveTensorProps) {
  const { t } = useTranslation();
  return (
    <div data-not-exported>
      <Button
        look="quiet"
        icon="download"
        aria-label={t('network.weights.npy', { title })}
        onClick={() => {
          const file = new Blob([encodeNpy(values, shape)]);
          saveAs(exportName(fileName, 'npy'), 'application/octet-stream', file);
        }}
      >
        NPY
      </Button>
    </div>
  );
}
