import { guard, type OpenAnswer } from './open-answer.ts';

/**
 * Reads a body line by line as it comes, without the ends of lines; text after the last end is a line as well. Leaving
 * the loop abandons the rest. Rejects with a `NoAnswerError` where the body breaks off, or with the signal's reason.
 */
export async function* readLines(
  { url, response }: OpenAnswer,
  signal: AbortSignal | undefined,
): AsyncGenerator<string, void, undefined> {
  const reader = response.body?.getReader();
  if (reader === undefined) return;
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await guard(url, signal, () => reader.read());
      rest += decoder.decode(value, { stream: !done });
      const lines = rest.split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
      if (done) break;
    }
    if (rest !== '') yield rest;
  } finally {
    // Of a body that has ended or failed there is nothing to abandon.
    await reader.cancel().catch(() => {});
  }
}
