import { CliError } from "../cli-error.ts"
import type { CommandOption } from "../command.ts"
import type { PlainValue } from "./option-values.ts"

/**
 * Reads the text of an option as its table says; `origin` is what the user typed.
 *
 * @throws {CliError} when it cannot be right.
 */
export function readOption(option: CommandOption, text: string, origin: string): PlainValue {
  if (option.type === "number") return readNumber(option, text, origin)
  if (text === "") throw wrong(origin, "is empty", "Give it a value, or leave it out.")
  const values = option.type === "list" ? splitList(text) : [text]
  for (const value of values) requireChoice(option, value, origin)
  return option.type === "list" ? values : text
}

function splitList(text: string): readonly string[] {
  return text
    .split(",")
    .map((entry) => entry.trim())
    .filter(Boolean)
}

function readNumber(
  { range: [least, greatest] = [0, 2_147_483_647] }: CommandOption,
  text: string,
  origin: string,
): number {
  const isRight = /^\d{1,10}$/.test(text) && Number(text) >= least && Number(text) <= greatest
  if (isRight) return Number(text)
  throw wrong(origin, `is no whole number from ${least} to ${greatest}`, "Give it digits alone.")
}

function requireChoice({ choices }: CommandOption, value: string, origin: string): void {
  if (choices === undefined || choices.includes(value)) return
  throw wrong(origin, `has no value "${value.slice(0, 40)}"`, `Choose one of ${choices.join(", ")}.`)
}

function wrong(origin: string, fault: string, hint: string): CliError {
  return new CliError({ message: `${origin} ${fault}.`, hint })
}
