import * as z from 'zod/mini';

// Zod would compile its checks, which our own policy forbids; the same library as in `src/models`, without what a page's start can spare.
z.config({ jitless: true });

export { z };
