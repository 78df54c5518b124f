/** Shorter parts may be ordinary words. */
const leastLength = 8

/** Adds a secret to those that no message may show, whole and in its parts: a server may quote only one of them. */
export function keepSecret(secrets: Set<string>, secret: string): void {
  for (const part of [secret, ...secret.split(/[.\s]+/)]) {
    if (part.length >= leastLength) secrets.add(part)
  }
}
