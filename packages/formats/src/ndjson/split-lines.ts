/** The longest line that is read, in UTF-16 units: no record needs a hundredth of it. */
export const LONGEST_LINE = 8 * 1024 * 1024;

/** A line of a text; without `text` where it is longer than {@link LONGEST_LINE}. */
export interface SplitLine {
  /** From 1. */
  readonly line: number;
  readonly text: string | undefined;
}

/** Splits a text into lines as it comes, holding no more than one of them. The line feed is not part of a line. */
export async function* splitLines(
  chunks: AsyncIterable<string>,
  longest = LONGEST_LINE,
): AsyncGenerator<SplitLine> {
  let line = 1;
  let begun: string | undefined = '';
  const grow = (part: string) => {
    if (begun !== undefined) begun = begun.length + part.length > longest ? undefined : begun + part;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf('\n'); to !== -1; to = chunk.indexOf('\n', from)) {
      grow(chunk.slice(from, to));
      yield { line, text: begun };
      [line, begun, from] = [line + 1, '', to + 1];
    }
    grow(chunk.slice(from));
  }
  if (begun !== '') yield { line, text: begun };
}
