import type { Edtf, EdtfDate, EdtfGap, EdtfRange, EdtfTime, EdtfYear } from './edtf.ts';

/** Prints a tree in canonical form: parsing the print gives the same tree. */
export function stringifyEdtf(edtf: Edtf): string {
  switch (edtf.kind) {
    case 'date':
      return printDate(edtf);
    case 'interval':
      return `${printEndpoint(edtf.start)}/${printEndpoint(edtf.end)}`;
    case 'set': {
      const members = edtf.members.map(printMember).join(',');
      return edtf.all ? `{${members}}` : `[${members}]`;
    }
  }
}

function printEndpoint(end: EdtfDate | EdtfGap): string {
  if (end.kind === 'date') return printDate(end);
  return end.kind === 'open' ? '..' : '';
}

function printMember(member: EdtfDate | EdtfRange): string {
  if (member.kind === 'date') return printDate(member);
  const from = member.from === undefined ? '' : printDate(member.from);
  return `${from}..${member.to === undefined ? '' : printDate(member.to)}`;
}

/** A sign shared from the year on stands once behind the last that shares it; every other stands before its own. */
function printDate(date: EdtfDate): string {
  const parts = [date.year, date.season ?? date.month, date.day].filter((part) => part !== undefined);
  const shared = date.year.qualifier;
  const differs = parts.findIndex(({ qualifier }) => qualifier !== shared);
  const last = (differs === -1 ? parts.length : differs) - 1;
  const printed = parts.map((part, index) => {
    const text = index === 0 ? printYear(date.year) : part.digits;
    if (shared !== '' && index <= last) return index === last ? text + shared : text;
    return part.qualifier + text;
  });
  return printed.join('-') + (date.time === undefined ? '' : printTime(date.time));
}

function printYear({ long, negative, digits, exponent, significant }: EdtfYear): string {
  const sign = negative ? '-' : '';
  const power = exponent === undefined ? '' : `E${exponent}`;
  return `${long ? 'Y' : ''}${sign}${digits}${power}${significant === undefined ? '' : `S${significant}`}`;
}

function printTime({ hour, minute, second, offset }: EdtfTime): string {
  const clock = `T${pad(hour)}:${pad(minute)}${second === undefined ? '' : `:${pad(second)}`}`;
  if (offset === undefined) return clock;
  if (offset === 0) return `${clock}Z`;
  const size = Math.abs(offset);
  return `${clock}${offset < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
