import { isLoopback } from "./is-loopback.ts"

/** What keeps a URL from being one under which the issuer is reached. */
export function urlFault(text: string): string | undefined {
  if (!URL.canParse(text)) return "is no URL"
  const url = new URL(text)
  if (url.username !== "" || url.password !== "") return "has a user or password in it"
  if (text.includes("?") || text.includes("#")) return "has a query or fragment"
  if (text.endsWith("/")) return "ends in a slash"
  if (!/^[\w./~-]*$/.test(url.pathname)) return "has a path of other characters than letters, digits and _.~-"
  const normal = url.origin + (url.pathname === "/" ? "" : url.pathname)
  if (text !== normal) return `has to be written as ${normal}`
  const mayBePlain = url.protocol === "http:" && isLoopback(url.hostname)
  return url.protocol === "https:" || mayBePlain ? undefined : "is not https"
}
