import { describeValue } from '@linimasa/schema';
import { RESERVED_KEYS } from '../folder/reserved-keys.ts';
import { findFault } from './find-fault.ts';

/** Deeper than any record needs, and shallow enough for every recursive reader after this one. */
const MAX_DEPTH = 64;
/** What may hide a reserved key or a number beyond what is exact; a text without it is read at full speed. */
const SUSPECT = /\\u|proto|constructor|\d{16}|\d[eE][+\d]/;

/** What is wrong with a text of JSON, and where: UTF-16 units from its start, at most one issue. */
export interface JsonFlaw {
  readonly offset: number;
  readonly message: string;
  readonly expected: string;
  readonly received?: string;
}

/** A value of JSON, or what kept it from being one. */
export type JsonResult = { readonly value: unknown } | { readonly flaw: JsonFlaw };

/**
 * Parses JSON that strangers wrote. Refuses depth before it can hurt a parser, keys that reach into objects, and numbers
 * that a double does not hold exactly.
 */
export function parseJson(text: string): JsonResult {
  const deep = findDepth(text);
  if (deep !== undefined)
    return { flaw: { offset: deep, message: 'Nested too deeply', expected: `at most ${MAX_DEPTH} levels` } };
  try {
    return SUSPECT.test(text) ? parseSuspect(text) : { value: JSON.parse(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { flaw: toFlaw(text) };
  }
}

/** Where a text opens one level too many, if it does. Brackets inside strings do not count. */
function findDepth(text: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case 0x22:
        at = findQuote(text, at + 1);
        break;
      case 0x5b:
      case 0x7b:
        depth += 1;
        if (depth > MAX_DEPTH) return at;
        break;
      case 0x5d:
      case 0x7d:
        depth -= 1;
        break;
      default:
    }
  }
  return undefined;
}

/** Where a string ends that begins before `from`; the end of the text where it does not. */
function findQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 1)) {
    let escapes = 0;
    while (text.charCodeAt(at - 1 - escapes) === 0x5c) escapes += 1;
    if (escapes % 2 === 0) return at;
  }
  return text.length;
}

function parseSuspect(text: string): JsonResult {
  let flaw: JsonFlaw | undefined;
  const value: unknown = JSON.parse(text, (key: string, held: unknown) => {
    if (RESERVED_KEYS.has(key)) {
      const offset = Math.max(0, text.indexOf(`"${key}"`));
      flaw ??= { offset, message: 'Reserved key', expected: 'another name', received: describeValue(key) };
    } else if (typeof held === 'number' && Number.isInteger(held) && !Number.isSafeInteger(held)) {
      flaw ??= toNumberFlaw(key, text, held);
    } else if (held === Infinity || held === -Infinity) flaw ??= toNumberFlaw(key, text, held);
    return held;
  });
  return flaw === undefined ? { value } : { flaw };
}

function toNumberFlaw(key: string, text: string, value: number): JsonFlaw {
  return {
    offset: Math.max(0, text.indexOf(`"${key}"`)),
    message: `${key === '' ? 'A number' : key} is too large to be kept exactly`,
    expected: `a number up to ${Number.MAX_SAFE_INTEGER}`,
    received: String(value),
  };
}

function toFlaw(text: string): JsonFlaw {
  const offset = findFault(text);
  const rest = text.slice(offset, offset + 80);
  return {
    offset,
    message: 'Cannot read this JSON',
    expected: 'an object such as {"event":{…}}',
    received: rest.trim() === '' ? 'the end' : describeValue(rest),
  };
}
