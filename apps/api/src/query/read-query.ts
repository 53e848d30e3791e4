import { NoQuery, toIssues } from '@linimasa/schema/zod';
import { InvalidQueryError } from '@linimasa/store';
import type { MiddlewareHandler } from 'hono';
import { validator } from 'hono-openapi';
import type * as z from 'zod/mini';
import type { AppEnv } from '../app-env.ts';

/** Middleware that leaves the parameters, read by a schema, where `c.req.valid('query')` finds them. */
export type QueryReader<T> = MiddlewareHandler<AppEnv, string, { in: { query?: object }; out: { query: T } }>;

/**
 * Reads the URL's parameters by a schema, and describes them in the API's description.
 * The middleware throws an `InvalidQueryError` with every issue at once.
 */
export function readQuery<T>(schema: z.ZodMiniType<T>): QueryReader<T> {
  return validator(
    'query',
    schema,
    ({ success, data }, c) => {
      // Hono drops parameters without a name.
      const unnamed = new URL(c.req.url).searchParams.get('');
      if (success && unnamed === null) return;
      const input = unnamed === null ? data : { ...data, '': unnamed };
      const { error } = schema.safeParse(input);
      if (error !== undefined) throw new InvalidQueryError(toIssues(error, input));
    },
    // Described as what they mean once read; how lists and numbers are spelt in a URL is OpenAPI's own.
    { options: { io: 'output', unrepresentable: 'any' } },
  );
}

/** Reads the URL of an address that takes no parameters. */
export const readNoQuery = readQuery(NoQuery);
