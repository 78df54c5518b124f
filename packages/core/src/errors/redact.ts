const secretShapes: readonly RegExp[] = [
  // A JWT, whole or cut off: its header begins with {" in base64url.
  /eyJ[A-Za-z0-9_-]{6,}(?:\.[A-Za-z0-9_-]*)*/g,
  // Anything in three long parts, which no host name ends with.
  /[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/g,
  /\b(?:AKIA|ASIA)[A-Z0-9]{8,}/g,
  /\bbearer\s+\S+/gi,
  // Session tokens: very long runs of base64.
  /[A-Za-z0-9+/=]{120,}/g,
]
const substitute = "[redacted]"

/** Replaces the known secrets in a text, and everything that looks like a token or a key. */
export function redact(text: string, secrets: ReadonlySet<string> = new Set()): string {
  const known = [...secrets].reduce((safe, secret) => safe.replaceAll(secret, substitute), text)
  return secretShapes.reduce((safe, shape) => safe.replace(shape, substitute), known)
}
