/**
 * The forms in which a secret may show up beside itself.
 *
 * @see https://github.com/actions/runner/blob/main/src/Sdk/DTLogging/Logging/ValueEncoders.cs
 */
export function encodings(secret: string): string[] {
  return [
    ...base64Forms(secret),
    secret.replaceAll('"', '\\"'),
    secret.replaceAll("'", "''"),
    JSON.stringify(secret).slice(1, -1),
    uriForm(secret),
    xmlForm(secret),
    withoutQuotes(secret),
    ...powershellParts(secret),
  ].filter((form) => form !== "")
}

/** Base64 of the secret alone, and after one or two bytes of something else; without padding. */
function base64Forms(secret: string): string[] {
  const bytes = Buffer.from(secret)
  return [0, 1, 2].flatMap((offset) => {
    const pruned = bytes.subarray(offset)
    return [pruned.toString("base64").replaceAll("=", ""), pruned.toString("base64url")]
  })
}

function uriForm(secret: string): string {
  const hex = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  return encodeURIComponent(Buffer.from(secret).toString()).replaceAll(/[!'()*]/g, hex)
}

function xmlForm(secret: string): string {
  const entities: Readonly<Record<string, string>> = {
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&apos;",
    "&": "&amp;",
  }
  return secret.replaceAll(/[<>"'&]/g, (character) => entities[character] ?? character)
}

function withoutQuotes(secret: string): string {
  return secret.length > 8 && /^".*"$/s.test(secret) ? secret.slice(1, -1) : ""
}

/** PowerShell colors what follows an ampersand, which cuts the secret in two. */
function powershellParts(secret: string): string[] {
  const colored = secret.indexOf("&+")
  const end = colored >= 0 ? colored + 2 : secret.lastIndexOf("&") + 1
  if (end === 0) return []
  const parts = [secret.slice(0, end), secret.slice(colored >= 0 ? end + 1 : end)]
  return parts.filter((part) => part.length >= 6)
}
