import * as z from 'zod/mini';

// zod compiles schemas with eval, which the content policy refuses; this must run before any schema.
z.config({ jitless: true });
