import { z } from 'zod';

// Before any schema is made, zod would try whether it may compile code with `new Function`, which our own content security
// policy forbids and reports. What is checked here is small: it needs no compiled checks.
z.config({ jitless: true });

export { z };
