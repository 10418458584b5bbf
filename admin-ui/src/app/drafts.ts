/** Where half-typed forms are kept until the tab is closed. */
const PREFIX = 'sportello.';

/** Takes away what the person who signs out had typed. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  }
}
