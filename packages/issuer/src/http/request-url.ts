/** Where requests seem to go; the issuer looks at path and query alone. */
const origin = "http://issuer.invalid"

/**
 * The URL of a request's target, when its path is written as the issuer's own are.
 *
 * A proxy decides by the path who may come in. So no other spelling of a path may mean the same: `/jwks/../jobs` and `/%6aobs`
 * lead nowhere.
 */
export function requestUrl(target: string): string | undefined {
  const [path = ""] = target.split(/[?#]/, 1)
  const url = origin + target
  const isPlain = /^\/[\w./~-]*$/.test(path) && URL.canParse(url) && new URL(url).pathname === path
  return isPlain ? url : undefined
}
