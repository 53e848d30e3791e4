/** Shows a step's name until the function it answers is called; only where a person watches standard error. */
export function showProgress(step: string): () => void {
  const { stderr } = process;
  if (!stderr.isTTY) return () => {};
  stderr.write(`${step} …`);
  return () => stderr.write('\r\u001B[K');
}
