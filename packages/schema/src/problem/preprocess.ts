import * as z from 'zod/mini';

/** A schema whose input goes through `expand` first, which writes short forms out and answers anything else unchanged. */
export function preprocess<Output, Input>(
  expand: (value: unknown) => unknown,
  schema: z.ZodMiniType<Output, Input>,
): z.ZodMiniType<Output, Input> {
  return z.pipe(z.transform(expand), schema) as unknown as z.ZodMiniType<Output, Input>;
}
