/** Text as digests see it: in NFC, each run of Unicode white space one space, trimmed. */
export function foldText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\p{White_Space}+/gu, ' ')
    .replaceAll(/^ | $/g, '');
}
