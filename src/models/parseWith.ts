import type { z } from './zod';
import { ModelMismatchError } from './errors';

/** `json` as `schema` has it. @throws {ModelMismatchError} naming the first field that does not fit. */
export function parseWith<T>(schema: z.ZodType<T>, json: unknown, parent: readonly string[] = []): T {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const issue = result.error.issues.at(0);
  const field = [...parent, ...(issue?.path ?? [])].map(String).join('.');
  throw new ModelMismatchError(field || 'card.json', issue?.message ?? 'is not a model card', {
    cause: result.error,
  });
}
