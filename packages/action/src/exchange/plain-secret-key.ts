import type { CognitoCredentialProvider, CognitoCredentials } from "@claimbridge/core"
import { ActionError } from "../failure/action-error.ts"

const maxExchanges = 20

/**
 * Asks again until the secret access key has letters and digits only, for programs that cannot bear others.
 *
 * Of 40 characters out of 64, some 3 keys in 10 are so.
 *
 * @throws {ActionError} when time is up, or after 20 exchanges.
 */
export async function plainSecretKey(
  provider: CognitoCredentialProvider,
  timeoutMs: number,
): Promise<CognitoCredentials> {
  const end = performance.now() + timeoutMs
  let credentials = await provider()
  for (let exchange = 1; !/^[A-Za-z0-9]+$/.test(credentials.secretAccessKey); exchange++) {
    if (exchange === maxExchanges || performance.now() > end) throw tooMany(exchange)
    credentials = await provider({ forceRefresh: true })
  }
  return credentials
}

function tooMany(exchanges: number): ActionError {
  return new ActionError({
    message: `special-characters-workaround: each of ${exchanges} secret access keys had a special character.`,
    hint: "Leave special-characters-workaround out if you can: the program that cannot bear / and + in a key is what should change.",
  })
}
