const SPACE = /[ \t\n\r]*/y;
const TOKEN =
  /[{}[\],:]|"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

/** What may come: a value, a key, what stands behind them, or also the end of a list or map that has just begun. */
type Expected = 'value' | 'item' | 'key' | 'name' | 'colon' | 'next';

/**
 * Finds where a text stops being JSON, in UTF-16 units from its start; its length, where the end came too soon. Engines
 * word that differently, and some not at all.
 */
export function findFault(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  for (let at = 0; ; ) {
    at += match(SPACE, text, at).length;
    const token = match(TOKEN, text, at);
    const next: Expected | undefined = token === '' ? undefined : step(expected, token, open);
    if (next === undefined) return at;
    expected = next;
    at += token.length;
  }
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** What may come after a token that was expected; nothing where it was not. */
function step(expected: Expected, token: string, open: string[]): Expected | undefined {
  const top = open.at(-1);
  const closes = (token === '}' && top === '{') || (token === ']' && top === '[');
  if (closes && (expected === 'next' || expected === 'item' || expected === 'key')) {
    open.pop();
    return 'next';
  }
  if (expected === 'colon') return token === ':' ? 'value' : undefined;
  if (expected === 'key' || expected === 'name') return token.startsWith('"') ? 'colon' : undefined;
  if (expected === 'next')
    return token !== ',' || top === undefined ? undefined : top === '{' ? 'name' : 'value';
  if ('}],:'.includes(token)) return undefined;
  if (token !== '{' && token !== '[') return 'next';
  open.push(token);
  return token === '{' ? 'key' : 'item';
}
