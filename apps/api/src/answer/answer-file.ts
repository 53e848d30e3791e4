import type { Context } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { createTag, matchesTag } from './tag.ts';

/** A file ready to be served. */
export interface StaticFile {
  readonly body: Uint8Array<ArrayBuffer>;
  /** Its `Content-Type`. */
  readonly type: string;
  /** Its `ETag`. */
  readonly tag: string;
  /** Whether its name changes with its content, so that it may be kept for ever. */
  readonly immutable: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  map: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
};

/** Prepares a file for serving; `name` gives its type by its ending. */
export function toStaticFile(name: string, body: Uint8Array<ArrayBuffer>, immutable = false): StaticFile {
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
  return { body, type, tag: createTag([body]), immutable };
}

/** Answers a file, or 304 where the reader holds it, and leaves it to be kept for who asks next, unless that is not wanted. */
export function answerFile(
  c: Context<AppEnv>,
  { body, type, tag, immutable }: StaticFile,
  { kept = true }: { readonly kept?: boolean } = {},
): Response {
  const headers = {
    ETag: tag,
    'Cache-Control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    Vary: 'Accept-Encoding',
  };
  if (matchesTag(c.req.header('If-None-Match'), tag)) return c.body(null, 304, headers);
  if (kept) c.set('kept', { body, isCurrent: () => true });
  return c.body(body, 200, { ...headers, 'Content-Type': type });
}
