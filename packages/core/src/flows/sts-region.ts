import type { Provider } from "@smithy/types"
import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import { optionFault } from "../options/option-fault.ts"
import { regionFault } from "../options/region-fault.ts"
import type { CallerClientConfig } from "./caller-client-config.ts"
import { enterStep } from "./enter-step.ts"
import type { Exchange } from "./exchange.ts"
import { regionOfPool } from "./region-of-pool.ts"

/**
 * The region whose STS is asked: that of `clientConfig`, of the pool, of the asking client, of the environment.
 *
 * @throws {ClaimbridgeError} `ERR_REGION_MISSING` when nothing gives one; `ERR_OPTION_INVALID` and
 *   `ERR_VARIABLE_INVALID` when what was given is no region.
 */
export async function stsRegion(exchange: Exchange, identityPoolId: string | undefined): Promise<string> {
  const { clientConfig, caller, runtime } = exchange
  enterStep(exchange, "the region")
  if (clientConfig.region !== undefined) return configuredRegion(clientConfig.region)
  if (identityPoolId !== undefined) return regionOfPool(identityPoolId)
  return (await callerRegion(caller)) || variableRegion(runtime.env)
}

async function configuredRegion(configured: string | Provider<string>): Promise<string> {
  const region: unknown = typeof configured === "function" ? await configured().catch(missing) : configured
  const fault = regionFault(region)
  if (typeof region === "string" && fault === undefined) return region
  throw optionFault("clientConfig.region", region, fault ?? "it must be a text")
}

function missing(cause: unknown): never {
  throw new ClaimbridgeError("ERR_REGION_MISSING", { reason: "the function clientConfig.region failed" }, { cause })
}

/** A client without region rejects: that is no failure of ours, others may know. */
async function callerRegion(caller: CallerClientConfig | undefined): Promise<string | undefined> {
  return caller?.region?.().catch(() => undefined)
}

function variableRegion(env: Exchange["runtime"]["env"]): string {
  for (const variable of ["AWS_REGION", "AWS_DEFAULT_REGION"]) {
    const region = env[variable]
    if (!region) continue
    const expected = regionFault(region)
    if (expected === undefined) return region
    throw new ClaimbridgeError("ERR_VARIABLE_INVALID", { variable, expected })
  }
  throw new ClaimbridgeError("ERR_REGION_MISSING", { reason: "nothing names one" })
}
