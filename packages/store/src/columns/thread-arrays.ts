/** Arrays of zeros in memory that threads share. */
export function shareFloats(length: number): Float64Array<SharedArrayBuffer> {
  return new Float64Array(new SharedArrayBuffer(8 * length));
}

/** See {@link shareFloats}: whole numbers below 2^32. */
export function shareWords(length: number): Uint32Array<SharedArrayBuffer> {
  return new Uint32Array(new SharedArrayBuffer(4 * length));
}

/** See {@link shareFloats}: whole numbers below `limit`, in as few bytes as they need. */
export function shareNumbers(length: number, limit: number): Uint16Array | Uint32Array {
  return limit <= 65_536 ? new Uint16Array(new SharedArrayBuffer(2 * length)) : shareWords(length);
}

/** See {@link shareFloats}: bytes. */
export function shareBytes(length: number): Uint8Array<SharedArrayBuffer> {
  return new Uint8Array(new SharedArrayBuffer(length));
}
