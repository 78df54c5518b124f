import type { ActionSettings } from "../settings.ts"
import type { Env } from "./env.ts"
import { given } from "./given.ts"
import { readMaxAttempts } from "./read-max-attempts.ts"
import { readNoProxy } from "./read-no-proxy.ts"
import { readProxy } from "./read-proxy.ts"
import { readStsEndpoint } from "./read-sts-endpoint.ts"
import { readText } from "./read-text.ts"
import { readWholeNumber } from "./read-whole-number.ts"

type CallSettings = Pick<ActionSettings, "audience" | "timeoutMs" | "maxAttempts" | "proxy" | "noProxy" | "stsEndpoint">

const defaultTimeoutSeconds = 60

/**
 * How the calls of a step are made. A timeout of 0, which turns the official action's off, stands for the default.
 *
 * @throws {InputError} when an input is wrong.
 */
export function readCallSettings(env: Env): CallSettings {
  const seconds = readWholeNumber(env, "action-timeout-s", { least: 0, most: 3600, unit: "seconds" })
  return {
    timeoutMs: (seconds || defaultTimeoutSeconds) * 1000,
    ...given({
      audience: readText(env, "audience"),
      maxAttempts: readMaxAttempts(env),
      proxy: readProxy(env),
      noProxy: readNoProxy(env),
      stsEndpoint: readStsEndpoint(env),
    }),
  }
}
