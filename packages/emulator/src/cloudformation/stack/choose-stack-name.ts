import type { Account } from "../../world/account.ts"
import { TemplateError } from "../template-error.ts"

const MAX_LENGTH = 128

export interface StackNameOptions {
  readonly account: Account
  readonly region: string
  /** The template's file or name. */
  readonly file: string
  readonly given: string | undefined
}

/**
 * The stack's name: the given one, or one made from the file's name that is free.
 *
 * @throws {TemplateError} `STACK_EXISTS` when the given name is taken; `PROPERTY_INVALID` when it is no stack name
 */
export function chooseStackName({ account, region, file, given }: StackNameOptions): string {
  const taken = (name: string) => account.stacks.has(`${region}/${name}`)
  if (given === undefined) return firstFree(nameFromFile(file), taken)
  const at = { file, line: 1, column: 1, path: "" }
  if (!/^[A-Za-z][A-Za-z0-9-]{0,127}$/.test(given)) {
    const problem = `The stack name ${JSON.stringify(given)} is not valid`
    const hint = "It begins with a letter and has up to 128 letters, digits and hyphens"
    throw new TemplateError(at, { code: "PROPERTY_INVALID", problem, hint })
  }
  if (!taken(given)) return given
  throw new TemplateError(at, {
    code: "STACK_EXISTS",
    problem: `Stack [${given}] already exists in account ${account.id}, ${region}`,
    hint: "Stacks are not updated: use another stack name, or a fresh emulator",
  })
}

function nameFromFile(file: string): string {
  const base = file.split(/[/\\]/).at(-1) ?? ""
  const name = base.replace(/(\.(ya?ml|json|template))+$/i, "").replace(/[^A-Za-z0-9]+/g, "-")
  return name.replace(/^[^A-Za-z]+|-+$/g, "").slice(0, MAX_LENGTH) || "stack"
}

function firstFree(name: string, taken: (name: string) => boolean): string {
  if (!taken(name)) return name
  let number = 2
  while (taken(`${name}-${number}`)) number += 1
  return `${name}-${number}`
}
