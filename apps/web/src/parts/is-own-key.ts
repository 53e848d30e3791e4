/**
 * Whether a key belongs to what has the focus: a field, a list of choices, the timeline, a dialog; or is the browser's, with
 * a modifier. Keys of the page leave it alone.
 */
export function isOwnKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  return event.composedPath().some((each) => each instanceof Element && each.matches(OWNERS));
}

const OWNERS = 'input, textarea, select, dialog, [role="listbox"], [role="menu"], [popover]';
