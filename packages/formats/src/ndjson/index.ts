export { type ChronicleLine, LINE_KINDS, type LineKind } from './chronicle-line.ts';
export { stringifyLine } from './stringify-line.ts';
