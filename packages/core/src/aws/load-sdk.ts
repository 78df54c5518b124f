import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import { systemCode } from "../errors/system-code.ts"
import { enterStep } from "../flows/enter-step.ts"
import type { Exchange } from "../flows/exchange.ts"

/**
 * Loads a part of the AWS SDK.
 *
 * @throws {ClaimbridgeError} `ERR_SDK_NOT_LOADED`, usually because of how a script was bundled.
 */
export async function loadSdk<Part>(exchange: Exchange, load: () => Promise<Part>): Promise<Part> {
  enterStep(exchange, "the AWS SDK to load")
  try {
    return await load()
  } catch (cause) {
    throw new ClaimbridgeError("ERR_SDK_NOT_LOADED", { reason: systemCode(cause) }, { cause })
  }
}
