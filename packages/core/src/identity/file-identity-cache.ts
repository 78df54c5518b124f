import { oneAtATime } from "../one-at-a-time.ts"
import { optionFault } from "../options/option-fault.ts"
import { formatIdentities } from "./format-identities.ts"
import type { IdentityCache } from "./identity-cache.ts"
import { identityFile } from "./identity-file.ts"
import { readIdentities } from "./read-identities.ts"

/**
 * Keeps identity ids in a file, so that the jobs of a runner skip `GetId`. At most 1000; the oldest goes first.
 *
 * The file and a folder that is missing are made for their owner alone. A file that is a symbolic link, another user's
 * or writable for others is not used, a damaged one counts as empty. Processes may share it: they take turns, by means of
 * a `.lock` next to it, and replace it in one step.
 *
 * @example
 * ```ts
 * import { fileIdentityCache, fromGithubCognito } from "@claimbridge/core"
 *
 * export const credentials = fromGithubCognito({
 *   identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *   roleArn: "arn:aws:iam::111122223333:role/ci",
 *   identityCache: fileIdentityCache("/home/runner/.cache/claimbridge/identities.json"),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} at once `ERR_OPTION_INVALID` without a path; from its methods
 *   `ERR_IDENTITY_CACHE_UNUSABLE`, which an exchange tells to the logger and goes on.
 */
export function fileIdentityCache(path: string): IdentityCache {
  if (typeof path !== "string" || path === "") throw optionFault("path", path, "it must be the path of a file")
  const file = identityFile(path)
  const inTurn = oneAtATime()
  const read = async (key: string): Promise<string | undefined> => readIdentities(await file.read()).get(key)
  return {
    get: read,
    set: (key, identityId) =>
      inTurn(async () => {
        if ((await read(key)) === identityId) return
        await file.change((text) => formatIdentities(setLast(readIdentities(text), { key, identityId })))
      }),
    delete: (key) =>
      inTurn(async () => {
        if ((await read(key)) === undefined) return
        await file.change((text) => formatIdentities(without(readIdentities(text), key)))
      }),
  }
}

function setLast(
  identities: ReadonlyMap<string, string>,
  { key, identityId }: { readonly key: string; readonly identityId: string },
): ReadonlyMap<string, string> {
  return without(identities, key).set(key, identityId)
}

function without(identities: ReadonlyMap<string, string>, dropped: string): Map<string, string> {
  return new Map([...identities].filter(([key]) => key !== dropped))
}
