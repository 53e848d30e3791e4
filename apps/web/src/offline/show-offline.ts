/** Marks the page while there is no network, for its styles to say so. */
export function showOffline(): void {
  addEventListener('online', mark);
  addEventListener('offline', mark);
  mark();
}

function mark(): void {
  document.documentElement.toggleAttribute('data-offline', !navigator.onLine);
}
