const formats = new Map<string, Intl.NumberFormat>();

/** The browser's own formatter, made once for each use: to make one takes as long as to write many numbers. */
export function numberFormat(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(language, options);
  formats.set(key, format);
  return format;
}
