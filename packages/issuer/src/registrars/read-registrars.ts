import { readFile } from "node:fs/promises"
import { invalidOption } from "../invalid-option.ts"
import { isRecord } from "../is-record.ts"
import type { Registrar } from "./registrar.ts"

/**
 * Reads registrars from a JSON file: an array of `{ "name", "secretSha256", "facts" }`.
 *
 * `createIssuer` looks at the values; this function only makes sure of their form.
 *
 * @example
 * ```ts
 * import { readRegistrars } from "@claimbridge/issuer"
 *
 * const registrars = await readRegistrars("/etc/claimbridge-issuer/registrars.json")
 * ```
 *
 * @throws {IssuerError} `ERR_OPTION_INVALID` when the file can't be read or has another form
 */
export async function readRegistrars(path: string): Promise<readonly Registrar[]> {
  const document = await readJson(path)
  if (!Array.isArray(document) || !document.every(isRegistrar)) {
    throw invalidOption("registrars", `is no array of registrars in ${path}`)
  }
  return document
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"))
  } catch {
    throw invalidOption("registrars", `can't be read as JSON from ${path}`)
  }
}

function isRegistrar(value: unknown): value is Registrar {
  if (!isRecord(value)) return false
  const hashes = [value.secretSha256].flat()
  const hasFacts = value.facts === undefined || isRecord(value.facts)
  return typeof value.name === "string" && hashes.every((hash) => typeof hash === "string") && hasFacts
}
