import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import type { ErrorCode } from "../errors/error-code.ts"
import type { PoolExchange } from "./pool-exchange.ts"

/** What a pool answers about an identity that it no longer has, or that belongs to another login. */
const staleCodes: readonly ErrorCode[] = [
  "ERR_POOL_NOT_FOUND",
  "ERR_LOGIN_MISMATCH",
  "ERR_IDENTITY_FORBIDDEN",
  "ERR_IDENTITY_CONFLICT",
]

/**
 * Asks the pool for something in the name of the token's identity: the one given, the one kept, or that of `GetId`.
 *
 * A kept one that the pool no longer takes is dropped, and `GetId` asked. Cognito may answer with another identity,
 * when two were merged; that one is kept then.
 */
export async function useIdentity<Answer extends { readonly identityId: string }>(
  poolExchange: PoolExchange,
  ask: (identityId: string) => Promise<Answer>,
): Promise<Answer> {
  const { givenIdentityId, kept } = poolExchange
  if (givenIdentityId !== undefined) return ask(givenIdentityId)
  const keptIdentityId = await kept.get()
  if (keptIdentityId === undefined) return useNewIdentity(poolExchange, ask)
  try {
    const answer = await ask(keptIdentityId)
    poolExchange.emit({ type: "cache-hit", cache: "identity" })
    return await keepAnswered(poolExchange, keptIdentityId, answer)
  } catch (error) {
    if (!(error instanceof ClaimbridgeError && staleCodes.includes(error.code))) throw error
    await kept.drop()
    return useNewIdentity(poolExchange, ask)
  }
}

async function useNewIdentity<Answer extends { readonly identityId: string }>(
  poolExchange: PoolExchange,
  ask: (identityId: string) => Promise<Answer>,
): Promise<Answer> {
  const identityId = await poolExchange.getId()
  // Kept at once: should the next call be throttled, GetId is not asked again.
  await poolExchange.kept.set(identityId)
  return keepAnswered(poolExchange, identityId, await ask(identityId))
}

async function keepAnswered<Answer extends { readonly identityId: string }>(
  { kept }: PoolExchange,
  askedWith: string,
  answer: Answer,
): Promise<Answer> {
  if (answer.identityId !== askedWith) await kept.set(answer.identityId)
  return answer
}
