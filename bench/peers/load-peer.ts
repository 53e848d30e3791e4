/** Imports a peer. The import stands in this folder, so that it finds the packages installed here. */
export function loadPeer(name: string): Promise<unknown> {
  return import(name);
}
