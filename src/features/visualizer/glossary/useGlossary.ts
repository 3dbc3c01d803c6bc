import { useTranslation } from 'react-i18next';
import { addGlossaryTexts } from './glossaryTexts';

/** The glossary's texts in the language of the page. */
export function useGlossary() {
  addGlossaryTexts(useTranslation().i18n);
  return useTranslation('glossary');
}
