import { createDocumentStore } from '../documentStore';
import { loadModelSummary } from '../../models/load';

/** What the card page shows, apart from the other stores so that no other page loads what reads it. */
export const modelSummaryStore = createDocumentStore(loadModelSummary);
