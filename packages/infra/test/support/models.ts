import { readdirSync, readFileSync } from "node:fs"
import { type AccessModel, parseAccessModel } from "../../src/index.ts"

const folder = new URL("../models/", import.meta.url)

interface NamedModel {
  readonly name: string
  readonly model: AccessModel
}

/** The models of `test/models`, by the name of their file. */
export const models: readonly NamedModel[] = readdirSync(folder).map((file) => ({
  name: file.replace(/\.yaml$/, ""),
  model: parseAccessModel(readFileSync(new URL(file, folder), "utf8"), { file }),
}))

/** One of them. */
export function modelNamed(name: string): AccessModel {
  const found = models.find((each) => each.name === name)
  if (!found) throw new Error(`there is no test/models/${name}.yaml`)
  return found.model
}
