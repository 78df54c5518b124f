const JWT = /eyJ[\w-]{8,}(?:\.[\w-]*){0,2}/g

/**
 * Takes everything that looks like a JWT out of a text.
 *
 * AWS quotes a value that it refuses. Here, somebody who puts a token into the wrong field gets `***` back instead.
 */
export function withoutTokens(text: string): string {
  return text.replace(JWT, "***")
}
