/** How many events a segment holds at most. */
export const SEGMENT_LENGTH = 16_384;

/** The first four bytes of a segment: `LSG1`, as a number that only little-endian machines read so. */
const MAGIC = 0x3147_534c;
const HEADER = 8;

/** How many bytes of a segment say its sizes. */
export const HEADER_BYTES = 4 * HEADER;

/** What the header of a segment says. */
export interface SegmentSizes {
  readonly events: number;
  readonly values: number;
  /** Bytes of a value: 2 where all are below 65,536, else 4. */
  readonly width: 2 | 4;
  /** Events dated by a set, and members of all of them. */
  readonly spanned: number;
  readonly members: number;
}

/** The columns of a segment, as views of its bytes. */
export interface SegmentColumns {
  readonly spans: Float64Array<ArrayBuffer>;
  readonly earliest: Float64Array<ArrayBuffer>;
  readonly startBefore: Float64Array<ArrayBuffer>;
  readonly endFrom: Float64Array<ArrayBuffer>;
  readonly latest: Float64Array<ArrayBuffer>;
  readonly number: Uint32Array<ArrayBuffer>;
  readonly sequence: Uint32Array<ArrayBuffer>;
  readonly weight: Uint32Array<ArrayBuffer>;
  /** How many values each event has. */
  readonly valueCount: Uint32Array<ArrayBuffer>;
  /** Places within the segment of the events dated by a set, and how many members each has. */
  readonly spanned: Uint32Array<ArrayBuffer>;
  readonly memberCount: Uint32Array<ArrayBuffer>;
  readonly values: Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;
  readonly undated: Uint8Array<ArrayBuffer>;
}

/** The bytes of an empty segment of these sizes, and its columns to be filled. */
export function createSegment(sizes: SegmentSizes): {
  readonly data: Uint8Array<ArrayBuffer>;
  readonly columns: SegmentColumns;
} {
  const { columns, length } = layOut(new ArrayBuffer(measure(sizes)), sizes);
  const data = new Uint8Array(columns.spans.buffer, 0, length);
  const { events, values, width, spanned, members } = sizes;
  new Uint32Array(data.buffer, 0, HEADER).set([MAGIC, events, values, width, spanned, members]);
  return { data, columns };
}

/**
 * The sizes of a segment, of which the header is enough.
 * @throws {RangeError} if the bytes do not begin one of this version
 */
export function readSizes(data: Uint8Array): SegmentSizes {
  // Drivers hand out bytes at any offset of a larger buffer; numbers stand at multiples of their size.
  const header =
    data.byteLength < HEADER_BYTES
      ? []
      : new Uint32Array(Uint8Array.from(data.subarray(0, HEADER_BYTES)).buffer);
  const [magic, events = 0, values = 0, width = 0, spanned = 0, members = 0] = header;
  if (magic !== MAGIC) throw createError(data);
  return { events, values, width: width === 2 ? 2 : 4, spanned, members };
}

/**
 * The sizes and columns of a segment.
 * @throws {RangeError} if the bytes are none, or not all of one
 */
export function openSegment(data: Uint8Array): {
  readonly sizes: SegmentSizes;
  readonly columns: SegmentColumns;
} {
  const sizes = readSizes(data);
  if (measure(sizes) !== data.byteLength) throw createError(data);
  const aligned = data.byteOffset % 8 === 0 && data.buffer instanceof ArrayBuffer;
  const { buffer, byteOffset } = aligned ? data : new Uint8Array(data);
  return { sizes, columns: layOut(buffer as ArrayBuffer, sizes, byteOffset).columns };
}

function createError({ byteLength }: Uint8Array): RangeError {
  return new RangeError(`Cannot read a segment of ${byteLength} bytes: expected one of this version, whole`);
}

function measure({ events, values, width, spanned, members }: SegmentSizes): number {
  return HEADER_BYTES + 32 * members + (32 + 16 + 1) * events + 8 * spanned + width * values;
}

/** Columns of wide numbers come first, so that each stands at a multiple of its size. */
function layOut(buffer: ArrayBuffer, sizes: SegmentSizes, start = 0) {
  const { events, values, width, spanned, members } = sizes;
  let offset = start + HEADER_BYTES;
  const take = <T>(Kind: ColumnKind<T>, length: number): T => {
    const column = new Kind(buffer, offset, length);
    offset += length * Kind.BYTES_PER_ELEMENT;
    return column;
  };
  const columns: SegmentColumns = {
    spans: take(Float64Array<ArrayBuffer>, 4 * members),
    earliest: take(Float64Array<ArrayBuffer>, events),
    startBefore: take(Float64Array<ArrayBuffer>, events),
    endFrom: take(Float64Array<ArrayBuffer>, events),
    latest: take(Float64Array<ArrayBuffer>, events),
    number: take(Uint32Array<ArrayBuffer>, events),
    sequence: take(Uint32Array<ArrayBuffer>, events),
    weight: take(Uint32Array<ArrayBuffer>, events),
    valueCount: take(Uint32Array<ArrayBuffer>, events),
    spanned: take(Uint32Array<ArrayBuffer>, spanned),
    memberCount: take(Uint32Array<ArrayBuffer>, spanned),
    values: width === 2 ? take(Uint16Array<ArrayBuffer>, values) : take(Uint32Array<ArrayBuffer>, values),
    undated: take(Uint8Array<ArrayBuffer>, events),
  };
  return { columns, length: offset - start };
}

interface ColumnKind<T> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBuffer, offset: number, length: number): T;
}
