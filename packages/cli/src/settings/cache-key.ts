import { createHash } from "node:crypto"
import type { OptionTable } from "../command.ts"
import type { OptionValues } from "../frame/option-values.ts"
import { exchangeOptions } from "./exchange-options.ts"

/** What a cache key is made of. */
export interface KeyParts {
  readonly options: OptionValues
  readonly env: Readonly<Record<string, string | undefined>>
  /** The text of claimbridge.yaml, as it is: a hit does not parse it. */
  readonly configuration: string | undefined
  readonly identity: readonly string[]
}

/** Variables that decide whom core asks. */
const askedVariables =
  /^AWS_(?:REGION|DEFAULT_REGION|ENDPOINT_URL\w*|IGNORE_CONFIGURED_ENDPOINT_URLS|USE_\w+_ENDPOINT)$/

/** What does not change the credentials. */
const indifferent: ReadonlySet<string> = new Set(["timeout-seconds", "allowed-account-ids", "config"])

/** The hash of all that decides about the credentials. */
export function cacheKey({ options, env, configuration, identity }: KeyParts): string {
  const asked = Object.keys(env)
    .filter((name) => askedVariables.test(name))
    .toSorted()
  const parts = {
    options: givenOptions(exchangeOptions, options),
    env: Object.fromEntries(asked.map((name) => [name, env[name]])),
    configuration,
    identity,
  }
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url")
}

function givenOptions(table: OptionTable, options: OptionValues): Record<string, unknown> {
  const names = Object.keys(table).filter((name) => !indifferent.has(name))
  return Object.fromEntries(
    names.map((name) => [name, options.text(name) ?? options.number(name) ?? options.list(name)]),
  )
}
