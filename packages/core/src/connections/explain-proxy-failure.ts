import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import type { ProxyFailure } from "./proxy-failure.ts"

/** Says which proxy gave no connection, for which step. */
export function explainProxyFailure(failure: ProxyFailure, step: string): ClaimbridgeError {
  const { proxy, variable, target: host, status, code } = failure
  const isRefusal = status !== undefined && status < 500
  const reason = status === undefined ? code : `it answered with status ${status}`
  const errorCode = isRefusal ? "ERR_PROXY_REFUSED" : "ERR_PROXY_UNAVAILABLE"
  return new ClaimbridgeError(errorCode, { proxy, variable, host, step, status, reason }, { cause: failure })
}
