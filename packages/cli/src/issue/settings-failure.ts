import { IssuerError } from "@claimbridge/issuer"
import { CliError } from "../cli-error.ts"
import type { OptionValues } from "../frame/option-values.ts"
import { isRecord } from "../trust/source/is-record.ts"
import { parseMemberPath } from "../trust/source/parse-member-path.ts"
import { sourceError } from "../trust/source/source-error.ts"
import type { DocumentPath } from "../trust/source/source-text.ts"
import type { SettingsFile } from "./read-settings-file.ts"

/** Options of `listen` that are flags here. */
const flags: Readonly<Record<string, string>> = { tls: "tls-cert", allowPlainHttp: "behind-proxy" }

/** What the settings and flags were made of. */
export interface GivenSettings {
  readonly file: SettingsFile
  readonly options: OptionValues
}

/** What the issuer says of an option, with the flag, or file and line, that it comes from; another error as it is. */
export function settingsFailure(error: unknown, { file: { source }, options }: GivenSettings): unknown {
  if (!(error instanceof IssuerError)) return error
  const { option, code } = error
  if (option === undefined) return new CliError({ message: error.message, hint: hintOf(code), code })
  const fault = error.message.replace(`Option ${option} `, "")
  const flag = flags[option] ?? option
  const origin = options.origin(flag)
  if (Object.hasOwn(flags, option)) {
    const message = `--${flag} ${fault.replace("set allowPlainHttp", "give --behind-proxy")}`
    return new CliError({ message, hint: "claimbridge issue --help says what it takes.", code })
  }
  if (origin !== undefined) return new CliError({ message: `${origin} ${fault}`, hint: "Change it there.", code })
  const place = source.locate(pathOf(option, source.value))
  const hint = "The README of @claimbridge/issuer has a table of them."
  return sourceError({ name: source.name, place }, `${option} ${fault}`, hint)
}

function hintOf(code: string): string {
  if (code === "ERR_KEY_FILE_EXPOSED")
    return "Take the permissions of others away, and change the key if they may have read it."
  return "The README of @claimbridge/issuer says what the code means."
}

/** Registrars are told by their names, and stand in a list. */
function pathOf(option: string, value: unknown): DocumentPath {
  const given: unknown = isRecord(value) ? value.registrars : undefined
  const registrars: readonly unknown[] = Array.isArray(given) ? given : []
  const prefixes = registrars.map((registrar) => (isRecord(registrar) ? `registrars.${registrar.name}.` : ""))
  const at = prefixes.findIndex((prefix) => prefix !== "" && option.startsWith(prefix))
  if (at === -1) return parseMemberPath(option)
  return ["registrars", at, ...parseMemberPath(option.slice(prefixes[at]?.length))]
}
