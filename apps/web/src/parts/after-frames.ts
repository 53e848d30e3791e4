/** Acts some frames later: what has been drawn is measured within a frame, and drawn as measured by the next. */
export function afterFrames(frames: number, act: () => void): void {
  if (frames === 0) act();
  else requestAnimationFrame(() => afterFrames(frames - 1, act));
}
