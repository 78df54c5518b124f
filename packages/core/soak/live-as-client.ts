import { setTimeout as wait } from "node:timers/promises"
import type { AwsIdentityProperties } from "@aws-sdk/types"
import type { NodeHttpHandler } from "@smithy/node-http-handler"
import type { CognitoCredentials } from "../src/cognito-credentials.ts"
import { ClaimbridgeError } from "../src/errors/claimbridge-error.ts"
import { customer } from "./customer.ts"
import type { Ledger } from "./ledger.ts"
import type { NamedProvider } from "./providers.ts"
import { randomFrom } from "./random-from.ts"

/** What all clients of a soak share. */
export interface LifeParts {
  readonly seed: string
  readonly providers: readonly NamedProvider[]
  readonly endpoint: string
  readonly requestHandler: NodeHttpHandler
  readonly ledger: Ledger
  readonly nowMs: () => number
  readonly stop: AbortSignal
}

/** How often a client asked for credentials, and how often it sent a request. */
export interface Lived {
  readonly asked: number
  readonly sent: number
}

const longestPauseMs = 800
const shareOfRequests = 0.15

/** Asks for credentials at random times, and sends a request now and then, until it is stopped. */
export async function liveAsClient(parts: LifeParts, index: number): Promise<Lived> {
  const { seed, providers, ledger, stop } = parts
  const random = randomFrom(`${seed} client ${index}`)
  const named = providers[index % providers.length]
  if (named === undefined) throw new Error("there are no providers")
  const watched = watch(named, ledger)
  const service = /basic|ci/.test(named.name) ? "S3" : "STS"
  const send = customer({ ...parts, service, credentials: watched.credentials })
  let sent = 0
  while (!stop.aborted) {
    await wait(random() * longestPauseMs, undefined, { signal: stop }).catch(() => {})
    if (random() >= shareOfRequests) {
      await watched.credentials().catch(() => {})
      continue
    }
    sent += 1
    await send().catch((error: unknown) => {
      if (!(error instanceof ClaimbridgeError)) ledger.refused(error, watched.lastKey())
    })
  }
  return { asked: watched.asked(), sent }
}

type Ask = (properties?: AwsIdentityProperties) => Promise<CognitoCredentials>

interface Watched {
  readonly credentials: Ask & { readonly memoized: true }
  readonly asked: () => number
  readonly lastKey: () => string
}

function watch({ name, provider }: NamedProvider, ledger: Ledger): Watched {
  let asked = 0
  let lastKey = ""
  const ask: Ask = async (properties) => {
    asked += 1
    try {
      const given = await provider(properties)
      lastKey = given.accessKeyId
      ledger.handedOut(name, given)
      return given
    } catch (error) {
      ledger.failed(name, error)
      throw error
    }
  }
  return { credentials: Object.assign(ask, { memoized: true as const }), asked: () => asked, lastKey: () => lastKey }
}
