export { applyEdits, inverseEdits, type Edit } from './edits';
export { readTags, type Picture, type Tags } from './readTags';
export { TagError, type TagErrorReason } from './tagError';
export { genreEdits, withGenre } from './withGenre';
