import { resolve } from "node:path"
import type { OptionValues } from "../frame/option-values.ts"
import type { Io } from "../io.ts"
import { exchangeOptions } from "../settings/exchange-options.ts"
import { findConfiguration } from "../settings/find-configuration.ts"

const paths: ReadonlySet<string> = new Set(["config", "token-file"])

/** The options of this call as arguments, whole: whoever runs them stands in another folder, with other variables. */
export function processArguments(options: OptionValues, io: Pick<Io, "cwd" | "home">): readonly string[] {
  const found = findConfiguration(options.text("config"), io)
  const own = Object.keys(exchangeOptions).flatMap((name) => {
    const value = options.text(name) ?? options.number(name) ?? (options.list(name).join(",") || undefined)
    if (value === undefined || name === "config") return []
    return [`--${name}`, paths.has(name) ? resolve(io.cwd, `${value}`) : `${value}`]
  })
  return [...own, "--config", found?.path ?? "off"]
}
