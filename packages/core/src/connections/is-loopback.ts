/** Whether a URL's hostname is this machine by its very name: such requests never go through a proxy. */
export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)
}
