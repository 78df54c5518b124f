const LOOPBACK = /^(127(\.\d{1,3}){3}|localhost|\[::1\])(:\d+)?(\/[^\s?#]*)?$/

/** Tells whether an issuer, named without scheme, is on this machine: then it may be `http://` and have a port. */
export function isLoopbackLogin(login: string): boolean {
  return LOOPBACK.test(login)
}
