/** The text of a file, or why it is none, as the end of a sentence that begins with its name. */
export type DecodedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/** Decodes the bytes of plain text in UTF-8. PDF, HTML and whatever else is not plain text is refused, never guessed at. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.startsWith('%PDF-')) return refuse('a PDF');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('not text in UTF-8');
  }
  if (text.includes('\0')) return refuse('not text in UTF-8');
  if (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/is.test(
      text.slice(0, 1024),
    )
  )
    return refuse('HTML');
  return { ok: true, text };
}

function refuse(what: string): DecodedText {
  return {
    ok: false,
    reason: `is ${what}: save its text as a plain text file in UTF-8, a line for each paragraph`,
  };
}
