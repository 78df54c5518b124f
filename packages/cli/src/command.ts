import type { OptionValues } from "./frame/option-values.ts"
import type { Io } from "./io.ts"

/**
 * One option of a command. The parser, the help, the variables, the schema of claimbridge.yaml and the completions are all
 * made of it.
 */
export interface CommandOption {
  /** `flag` takes no value; `list` may be given several times, or with commas. */
  readonly type: "flag" | "text" | "number" | "list"
  /** One letter, for `-v`. */
  readonly short?: string
  /** Stands for the value in the help, such as `ARN`. */
  readonly placeholder?: string
  /** What it is, with its unit and limits. Begins in lower case, no full stop. */
  readonly summary: string
  /** What holds without it, for the help. */
  readonly default?: string
  /** The only values there are. */
  readonly choices?: readonly string[]
  /** The variable that gives it. Default: `CLAIMBRIDGE_` and its name. */
  readonly variable?: string
  /** The least and the greatest number. */
  readonly range?: readonly [number, number]
  /** The options of an entry of the list that is a map, as claimbridge.yaml may have it; an entry of text is the first of them. */
  readonly entry?: OptionTable
  /**
   * Who may set it. `flag`: the command line alone. `machine`: also a `CLAIMBRIDGE_*` variable. `repository`: also
   * claimbridge.yaml, which may be anybody's: nothing that runs commands or decides where tokens go.
   */
  readonly from: "flag" | "machine" | "repository"
}

/** Options by their names, in kebab-case, in the order of the help. */
export type OptionTable = Readonly<Record<string, CommandOption>>

/** An argument without a name. */
export interface Positional {
  /** In capitals, such as `FILE`. */
  readonly name: string
  readonly summary: string
  readonly required: boolean
  /** Whether any number of them may follow. */
  readonly many?: boolean
  /** The only values there are. */
  readonly choices?: readonly string[]
}

/** A line to copy. */
export interface CommandExample {
  /** What it is for. Begins in upper case, no full stop. */
  readonly title: string
  readonly line: string
}

/** One call of a command. */
export interface Invocation {
  readonly io: Io
  /** From the command line and from variables. */
  readonly options: OptionValues
  /** The same, and claimbridge.yaml for what they leave open; of its roles the named one counts, else that of `--role`. */
  readonly configured: (role?: string) => Promise<OptionValues>
  readonly positionals: readonly string[]
  /** What stands behind `--`; nothing without one. */
  readonly rest: readonly string[] | undefined
}

/** A command of claimbridge. Its module is loaded when it is run, so what is slow to load belongs into `run`. */
export interface Command {
  readonly positionals: readonly Positional[]
  /** Its own; `frame/global-options.ts` has those of all commands. */
  readonly options: OptionTable
  /** Stands for what may follow `--`, such as `COMMAND`. Without it there is no `--`. */
  readonly rest?: string
  /** More about it, below its summary in the help: a few lines. */
  readonly description?: string
  /** One or more, at the end of the help. */
  readonly examples: readonly CommandExample[]
  /** Does it, and gives the exit code. Throws a `CliError`, or one of core's errors, when it cannot. */
  readonly run: (invocation: Invocation) => Promise<number>
}

/** A command as the list has it. */
export interface CommandEntry {
  readonly name: string
  /** One line: begins in lower case, no full stop. */
  readonly summary: string
  readonly load: () => Promise<Command>
}
