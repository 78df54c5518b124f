import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import type { TokenSource } from "../token/token-source.ts"
import type { Exchange } from "./exchange.ts"

/** Runs a flow again, once, with a new CI token when AWS says that the first has expired; a source that gives the same again ends it. */
export async function withFreshToken<T>(exchange: Exchange, flow: (exchange: Exchange) => Promise<T>): Promise<T> {
  let refused: string | undefined
  const noted: TokenSource = async (request) => {
    refused = await exchange.token(request)
    return refused
  }
  try {
    return await flow({ ...exchange, token: noted })
  } catch (error) {
    if (!(error instanceof ClaimbridgeError && error.code === "ERR_TOKEN_EXPIRED")) throw error
    const another: TokenSource = async (request) => {
      const token = await exchange.token(request)
      if (token === refused) throw error
      return token
    }
    return flow({ ...exchange, token: another })
  }
}
