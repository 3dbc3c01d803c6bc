import { loadModelSummary } from '../../models';
import { createDocumentStore } from '../documentStore';

/** What the card page shows, apart from the other stores so that no other page loads what reads it. */
export const modelSummaryStore = createDocumentStore(loadModelSummary);
