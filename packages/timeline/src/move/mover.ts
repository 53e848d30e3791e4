import type { Window } from '@linimasa/schema';
import type { VisDrawing } from '../vis/vis-drawing.ts';
import { growWindow, isSameWindow, toLimits } from './windows.ts';

/** What a mover tells its owner. */
export interface MoverListener {
  /** At every step of a movement. */
  onStep(window: Window): void;
  /** Once it rests; `byReader` unless it was sent there. */
  onRest(window: Window, byReader: boolean): void;
}

/** Milliseconds. */
const REST = 160;
const MOTION = 220;

/** Moves the window: at once while nothing is drawn, else as the drawing does, which moves with the reader. */
export class Mover {
  readonly #listener: MoverListener;
  #shown: Window = { from: 0, to: 1 };
  #all: Window | undefined;
  #drawing: VisDrawing | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #byReader = false;
  /** Where the reader is being taken: on a slow machine the way there may pause. */
  #target: Window | undefined;

  constructor(listener: MoverListener) {
    this.#listener = listener;
  }

  /** What is shown, UTC milliseconds. */
  get shown(): Window {
    return this.#shown;
  }

  /** Lets a drawing take part, or none any more. */
  attach(drawing: VisDrawing | undefined): void {
    this.#drawing = drawing;
    // A rest that is due while the drawing comes is still to be told.
    if (drawing === undefined) clearTimeout(this.#rest);
    drawing?.setLimits(toLimits(this.#all, this.#shown));
  }

  /** Says how far the timeline reaches: one cannot go much beyond. */
  setAll(all: Window | undefined): void {
    this.#all = all;
    this.#drawing?.setLimits(toLimits(all, this.#shown));
  }

  /** The drawing moved. */
  follow(window: Window, byUser: boolean): void {
    this.#shown = window;
    this.#byReader ||= byUser || this.#target !== undefined;
    this.#listener.onStep(window);
    this.#settle(REST);
  }

  /** Shows a window that was asked for from outside. */
  show(window: Window, animated: boolean): void {
    this.#target = undefined;
    if (isSameWindow(window, this.#shown)) return;
    const drawing = this.#drawing;
    if (drawing === undefined) {
      this.#shown = window;
      this.#listener.onStep(window);
      this.#settle(0);
      return;
    }
    drawing.setLimits(toLimits(this.#all, window));
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    drawing.setWindow(window, animated && !still ? MOTION : 0);
  }

  /** Goes where the reader wants to go. */
  go(window: Window, animated = true): void {
    this.#byReader = true;
    this.show(window, animated);
    this.#target = window;
    this.#settle(animated ? MOTION + REST : REST);
  }

  /** Shows all of the timeline. */
  goAll(): void {
    if (this.#all !== undefined) this.go(growWindow(this.#all));
  }

  #settle(after: number): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      const byReader = this.#byReader;
      this.#byReader = false;
      if (this.#target !== undefined && isSameWindow(this.#target, this.#shown)) this.#target = undefined;
      this.#listener.onRest(this.#shown, byReader);
    }, after);
  }
}
