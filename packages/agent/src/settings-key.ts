import { isRecord } from "./is-record.ts"

/**
 * Makes a `key` for `sharedCredentials` out of the settings that decide about the credentials.
 *
 * The order of properties does not matter, and those that are undefined do not count. It is a SHA-256 hash: the settings
 * cannot be read out of it, but guessed, so keep secrets out of them.
 *
 * @example
 * ```ts
 * import { settingsKey } from "@claimbridge/agent"
 *
 * export const key = await settingsKey({ roleArn: "arn:aws:iam::111122223333:role/ci", run: "4711/1/build" })
 * ```
 *
 * @returns 43 letters, digits, `-` and `_`.
 */
export async function settingsKey(settings: object): Promise<string> {
  const { createHash } = await import("node:crypto")
  return createHash("sha256")
    .update(JSON.stringify(settings, (_name, value: unknown) => inOrder(value)))
    .digest("base64url")
}

function inOrder(value: unknown): unknown {
  if (!isRecord(value) || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
