/** Marks the page while there is no network, for its styles to say so. */
export function showOffline(): void {
  const mark = () => document.documentElement.toggleAttribute('data-offline', !navigator.onLine);
  addEventListener('online', mark);
  addEventListener('offline', mark);
  mark();
}
