import { isZone, toBounds, type When } from '@linimasa/schema';
import { type DataReader, isMembers, type Path } from './data-reader.ts';

const MEMBERS = [
  'edtf',
  'relative',
  'between',
  'margin',
  'part',
  'zone',
  'fills',
  'wording',
  'basis',
  'citations',
];

/** Reads a date: text or a year is short for `{ edtf }`. Ids of other events are not looked up. */
export function readWhen(reader: DataReader, path: Path, value: unknown): When | undefined {
  if (value === undefined) return undefined;
  if (!isMembers(value)) {
    const edtf = reader.edtf(path, value);
    return edtf === undefined ? undefined : { edtf };
  }
  const { edtf, wording, ...rest } = reader.members(path, value, MEMBERS, 'a date') ?? {};
  const read = {
    ...rest,
    ...(edtf === undefined ? {} : { edtf: reader.edtf([...path, 'edtf'], edtf) }),
    ...(wording === undefined ? {} : { wording: reader.text([...path, 'wording'], wording) }),
  };
  if ('edtf' in read && read.edtf === undefined) return undefined;
  const { zone } = read as When;
  if (zone !== undefined && !(typeof zone === 'string' && isZone(zone)))
    return reader.refuse([...path, 'zone'], zone, 'an IANA zone such as Asia/Pyongyang', 'Unknown time zone');
  if (edtf === undefined && !isMembers(rest['relative']) && !isMembers(rest['between']))
    return reader.refuse(path, value, 'edtf, relative or between', 'No date');
  if (rest['margin'] === undefined) return read as When;
  try {
    toBounds(read as When, { zone: 'UTC' });
  } catch (error) {
    return reader.refuse(path, value, 'a date as the format has them', String(error));
  }
  return read as When;
}
