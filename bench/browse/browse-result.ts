import type { LoadedBytes } from './measure-bytes.ts';
import type { MotionFrames } from './measure-frames.ts';
import type { HeapResult } from './measure-heap.ts';

/** What was measured of one candidate at one size. */
export interface BrowseResult {
  readonly name: string;
  readonly events: number;
  /** Absent where it drew nothing within the budget. */
  readonly measured?: {
    readonly firstDraw: number;
    readonly items: number;
    readonly nodes: number;
    readonly pan: MotionFrames;
    readonly zoom: MotionFrames;
    readonly heap: HeapResult;
  };
  /** Of our own element; measured once. */
  readonly bytes?: LoadedBytes;
}
