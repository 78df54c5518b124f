import { CliError } from "../cli-error.ts"

/**
 * A line of a .env file. Readers do not agree on quotes, and docker takes them literally, so a value stands bare when
 * it can.
 *
 * @throws {CliError} when no reader would get the value back.
 */
export function dotenvLine(name: string, value: string): string {
  if (/^[\w+/=.:@,%-]*$/.test(value)) return `${name}=${value}`
  if (!/['\r\n]/.test(value)) return `${name}='${value}'`
  throw new CliError({ message: `A .env file cannot carry the value of ${name}.`, hint: "Choose --format json." })
}
