/** What networks are written for other runtimes in; also what the names of such files end with. */
export const EXPORT_FORMATS = ['onnx', 'tflite'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export function isExportFormat(name: string): name is ExportFormat {
  return EXPORT_FORMATS.some((format) => format === name);
}
