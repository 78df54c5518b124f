import { type ChildProcess, spawn } from "node:child_process"
import { constants } from "node:os"
import { CliError } from "../cli-error.ts"
import type { Io } from "../io.ts"
import { windowsCommand } from "./windows-command.ts"

/** How a command is run. */
export interface ChildOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly io: Pick<Io, "onSignal" | "stdin" | "stderr" | "platform" | "cwd" | "env">
}

/**
 * Runs a command with this process' input and output, hands signals on to it, and gives its exit code as a shell would.
 *
 * @throws {CliError} when its folder or its arguments cannot be.
 */
export async function runChild(argv: readonly string[], { env, io }: ChildOptions): Promise<number> {
  const [program = "", ...args] = argv
  const started = io.platform === "win32" ? windowsCommand(argv, env) : { program, args, isVerbatim: false }
  const child = spawn(started.program, [...started.args], {
    stdio: "inherit",
    env,
    cwd: io.cwd,
    windowsVerbatimArguments: started.isVerbatim,
  })
  const stopListening = io.onSignal((signal) => handOn(signal, child, io))
  try {
    return await exitCodeOf(child)
  } catch (error) {
    return notStarted(error, program, io)
  } finally {
    stopListening()
  }
}

function exitCodeOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", reject)
    child.once("exit", (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])))
  })
}

/** A terminal sends Ctrl-C to the command by itself; twice would be once too often. */
function handOn(signal: NodeJS.Signals, child: ChildProcess, { stdin }: Pick<Io, "stdin">): void {
  const isFromKeyboard = (signal === "SIGINT" || signal === "SIGBREAK") && stdin.isTty
  if (!isFromKeyboard) child.kill(signal)
}

function notStarted(error: unknown, program: string, { stderr }: Pick<Io, "stderr">): number {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown"
  if (code !== "ENOENT" && code !== "EACCES") {
    const hint = "Run it by itself to see more."
    throw new CliError({ message: `${program} cannot be started: ${code}.`, hint, kind: "unexpected" })
  }
  stderr.write(`claimbridge: ${program}: ${code === "ENOENT" ? "there is no such command" : "it may not be run"}\n`)
  return code === "ENOENT" ? 127 : 126
}
