import { ClaimbridgeError } from "@claimbridge/core"

/** What AWS was shown when it refused, line by line; nothing when it was not AWS that refused. */
export function whatAwsSaw(error: unknown): readonly string[] {
  if (!(error instanceof ClaimbridgeError) || error.kind !== "denied") return []
  const { roleArn, roleSessionName, fromRoleArn, sentIss, sentAud, sentSub, amr, tags } = error.details
  return [
    line("role asked for", roleArn),
    line("by the session of", fromRoleArn),
    line("session name", roleSessionName),
    line("issuer (iss)", sentIss),
    line("audience (aud)", sentAud),
    line("subject (sub)", sentSub),
    line("amr", amr),
    ...(Array.isArray(tags) ? tagLines(tags) : []),
  ].flat()
}

function tagLines(tags: readonly string[]): string[] {
  return tags.length === 0 ? line("tags", "(none)") : tags.flatMap((tag) => line("tag", tag))
}

function line(name: string, value: unknown): string[] {
  return typeof value === "string" ? [`${name.padEnd(18)} ${value}`] : []
}
