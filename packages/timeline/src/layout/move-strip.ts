import type { Window } from '@linimasa/schema';

/** Moves nodes that cover a strip to where they belong while `window` fills `width` pixels. */
export function moveStrip(nodes: Iterable<HTMLElement>, strip: Window, window: Window, width: number): void {
  const scale = width / (window.to - window.from);
  const transform = `translateX(${((strip.from - window.from) * scale).toFixed(2)}px)`;
  const length = `${((strip.to - strip.from) * scale).toFixed(2)}px`;
  for (const { style } of nodes) {
    if (style.width !== length) style.width = length;
    style.transform = transform;
  }
}
