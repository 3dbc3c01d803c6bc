import { config, enum as oneOf, object, optional, string, type ZodMiniType } from 'zod/mini';

// Zod would compile its checks, which our own policy forbids.
config({ jitless: true });

/* As much of zod as the page needs at its start. */
export { object, oneOf, optional, string, type ZodMiniType };
