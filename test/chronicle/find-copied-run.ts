/** The words of a text, in order, without case and punctuation. */
export function toWords(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** Every run of `length` words in a row, for {@link findCopiedRun} to look in. */
export function listRuns(texts: readonly string[], length: number): ReadonlySet<string> {
  return new Set(
    texts.flatMap((text) => {
      const words = toWords(text);
      return words.slice(length - 1).map((_, start) => words.slice(start, start + length).join(' '));
    }),
  );
}

/** The first run of `length` words that a text shares with `runs`. */
export function findCopiedRun(text: string, runs: ReadonlySet<string>, length: number): string | undefined {
  return listRuns([text], length)
    .values()
    .find((run) => runs.has(run));
}
