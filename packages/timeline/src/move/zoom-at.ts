import type { Window } from '@linimasa/schema';
import { zoomWindow } from './windows.ts';

/** The window that a double click asks for: closer about its place, with Shift further away. The axis in `root` spans the window. */
export function zoomAt({ clientX, shiftKey }: MouseEvent, root: ParentNode, window: Window): Window {
  const { left = 0, width = 0 } = root.querySelector('.axis')?.getBoundingClientRect() ?? {};
  const share = width === 0 ? 0.5 : (clientX - left) / width;
  return zoomWindow(window, shiftKey ? 2 : 0.5, window.from + share * (window.to - window.from));
}
