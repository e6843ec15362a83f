/** Whether an address to listen on is reached from this machine alone. */
export function isLoopbackHost(host: string): boolean {
  return ['localhost', '::1'].includes(host) || /^127(\.\d{1,3}){3}$/.test(host);
}

/** Whether a URL's host is this machine itself, so that plain http cannot be overheard. */
export function isLoopback(url: URL): boolean {
  return isLoopbackHost(url.hostname.replace(/^\[(.*)\]$/, '$1'));
}
