/** Keys that reach into what objects are made of: no format lets them in, so that no id is made of them either. */
export const RESERVED_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
