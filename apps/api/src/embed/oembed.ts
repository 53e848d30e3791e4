import * as z from 'zod/mini';

/** What oEmbed 1.0 answers for a page that is to be embedded as it is. */
export const Oembed = z.strictObject({
  version: z.literal('1.0'),
  type: z.literal('rich'),
  title: z.string(),
  provider_name: z.string(),
  provider_url: z.string(),
  /** An `iframe`. */
  html: z.string(),
  /** Pixels. */
  width: z.int(),
  height: z.int(),
});

/** See the schema of the same name. */
export type Oembed = z.infer<typeof Oembed>;

const Pixels = z.optional(
  z.pipe(
    z.pipe(z.string().check(z.regex(/^[1-9]\d{0,4}$/)), z.transform(Number)),
    z.int().check(z.gte(1), z.lte(99_999)),
  ),
);

/** The parameters that mean something here; consumers send others as well. */
export const OembedQuery = z.looseObject({
  url: z.string().check(z.maxLength(4096)),
  maxwidth: Pixels,
  maxheight: Pixels,
  format: z.optional(z.string()),
});

/** See the schema of the same name. */
export type OembedQuery = z.infer<typeof OembedQuery>;
