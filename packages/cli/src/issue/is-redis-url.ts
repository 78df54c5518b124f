/**
 * Whether a text is the URL of a Redis. A password with a bare `#`, `/` or `?` ends the host before its time: the client
 * would ask another machine, and Node would print the URL in a warning.
 */
export function isRedisUrl(text: string): boolean {
  if (!/^rediss?:\/\//.test(text) || !URL.canParse(text)) return false
  const { hostname, username, password, pathname, search, hash } = new URL(text)
  if (hostname === "" || hash !== "" || search.includes("@")) return false
  return /^\/?\d*$/.test(pathname) && [username, password].every(isDecodable)
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
