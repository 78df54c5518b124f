import { CliError } from "./cli-error.ts"

/** Why a port cannot be opened; an error about something else as it is. */
export function portFailure(error: unknown, port: number): unknown {
  const code = systemCode(error)
  if (code === undefined) return error
  const reason = code === "EADDRINUSE" ? "is in use" : `can't be opened (${code})`
  return new CliError({ message: `Port ${port} ${reason}.`, hint: "Choose another --port, or leave it out." })
}

/** That of the system, about a port: one about a file names another call. */
function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined
  if ("syscall" in error && error.syscall !== "listen") return undefined
  return /^E[A-Z]+$/.test(error.code) ? error.code : undefined
}
