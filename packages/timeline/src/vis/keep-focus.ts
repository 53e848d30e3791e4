/** Does what may take nodes out of the page and put them back, and gives the focus back to the one that had it. */
export function keepFocus(root: DocumentOrShadowRoot, act: () => void): void {
  const { activeElement: focus } = root;
  act();
  if (focus instanceof HTMLElement && focus.isConnected && root.activeElement !== focus)
    focus.focus({ preventScroll: true });
}
