import type { OptionTable } from "../command.ts"

/** What every command takes. */
export const globalOptions: OptionTable = {
  json: { type: "flag", summary: "print data, and errors, as JSON", from: "machine" },
  verbose: { type: "flag", short: "v", summary: "tell on stderr what happens", from: "machine" },
  help: { type: "flag", short: "h", summary: "print this help", from: "flag" },
}
