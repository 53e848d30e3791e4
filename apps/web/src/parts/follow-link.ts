import { createViewEvent, type ViewChange } from '../view/view-change.ts';

/** Follows a link of ours without loading the page anew; leaves new tabs and windows to the browser. */
export function followLink(event: MouseEvent, change: ViewChange['change']): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  event.currentTarget?.dispatchEvent(createViewEvent(change));
}
