import type { Connection } from "../issuer.ts"

/** Who sent a request: the peer, or the one whom the outermost of our proxies saw. */
export function clientAddress(headers: Headers, { address }: Connection, proxyHops: number): string | undefined {
  if (proxyHops === 0) return address
  const seen = (headers.get("x-forwarded-for") ?? "").split(",").map((part) => part.trim())
  const forwarded = seen.at(-proxyHops)
  return forwarded !== undefined && /^[\da-fA-F.:]{2,45}$/.test(forwarded) ? forwarded : address
}
