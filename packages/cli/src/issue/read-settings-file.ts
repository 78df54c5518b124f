import type { IssuerOptions } from "@claimbridge/issuer"
import { nearestName } from "../frame/nearest-name.ts"
import type { OptionValues } from "../frame/option-values.ts"
import type { Io } from "../io.ts"
import { readTextFile } from "../trust/input/read-text-file.ts"
import { isRecord } from "../trust/source/is-record.ts"
import { readSource } from "../trust/source/read-source.ts"
import { sourceError } from "../trust/source/source-error.ts"
import type { SourceDocument } from "../trust/source/source-text.ts"

const names = [
  "url",
  "serviceUrl",
  "claims",
  "registrars",
  "audiences",
  "tokenLifetimeSeconds",
  "jobLifetimeSeconds",
  "jwksMaxAgeSeconds",
  "limits",
  "proxyHops",
] as const

/** The options of the issuer that are data. */
export type IssuerSettings = Pick<IssuerOptions, (typeof names)[number]>

/** A settings file, read. */
export interface SettingsFile {
  readonly source: SourceDocument
  readonly settings: IssuerSettings
}

/**
 * Reads the settings of the issuer. `--url` stands before what they say.
 *
 * @throws {CliError} when there is no such file, it is no map, lacks what the issuer needs, or has what it does not know.
 */
export async function readSettingsFile(io: Pick<Io, "cwd">, options: OptionValues): Promise<SettingsFile> {
  const source = readSource(await readTextFile(io.cwd, options.text("settings") ?? "issuer.yaml"), "core")
  const { value } = source
  if (!isRecord(value)) throw sourceError(source, "The settings are no map.", "Write url, claims and registrars.")
  const settings = { ...value, url: options.text("url") ?? value.url }
  const unknown = Object.keys(settings).find((name) => !names.some((known) => known === name))
  if (unknown !== undefined) throw unknownName(source, unknown)
  if (isComplete(settings)) return { source, settings }
  const hint = "The README of @claimbridge/issuer says what it is."
  throw sourceError(source, `${missingIn(settings)} is missing.`, hint)
}

type Given = Readonly<Record<string, unknown>>

/** Looks at names alone: `createIssuer` looks into the values, since it takes them out of files elsewhere, too. */
function isComplete(settings: Given): settings is Given & IssuerSettings {
  return missingIn(settings) === undefined
}

function missingIn(settings: Given): string | undefined {
  return ["url", "claims", "registrars"].find((name) => settings[name] === undefined || settings[name] === null)
}

function unknownName(source: SourceDocument, name: string): Error {
  const nearest = nearestName(name, names)
  const hint = nearest ? `Did you mean ${nearest}?` : `There are ${names.join(", ")}.`
  const location = { name: source.name, place: source.locate([name]) }
  return sourceError(location, `There is no setting "${name.slice(0, 60)}".`, hint)
}
