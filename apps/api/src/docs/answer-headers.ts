/** The headers of many answers, by name: what they say. */
export const ANSWER_HEADERS = {
  'X-Request-Id': {
    schema: { type: 'string' },
    description: "The request's id, also in problems and in the log.",
  },
  RateLimit: {
    schema: { type: 'string' },
    description:
      'Where the owner limits how often a client may ask: how many requests are left (`r`), and in how many seconds all ' +
      'are again (`t`). draft-ietf-httpapi-ratelimit-headers-10.',
    example: '"default";r=599;t=60',
  },
  'RateLimit-Policy': {
    schema: { type: 'string' },
    description:
      'Where the owner limits how often a client may ask: how many requests (`q`) in how many seconds (`w`).',
    example: '"default";q=600;w=60',
  },
  'Retry-After': {
    schema: { type: 'integer' },
    description: 'After how many seconds the same may be asked again.',
    example: 5,
  },
} as const;

/** Refers to the headers of an answer of that status; addresses that the owner watches are never limited. */
export function referToHeaders(status: string, isWatched: boolean) {
  const names = [
    'X-Request-Id',
    ...(isWatched ? [] : ['RateLimit', 'RateLimit-Policy']),
    ...(status === '429' || status === '503' ? ['Retry-After'] : []),
  ];
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
