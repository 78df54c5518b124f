/** A stream that text goes to. */
export interface TextWriter {
  /** Writes at once; a reader that is gone is no error. */
  write(text: string): void
  /** Whether the reader was still there at the last time. */
  readonly isOpen: boolean
  /** Whether a person looks at it. Not known before it is asked. */
  readonly isTty: boolean
  /** How many columns it has; 100 where nobody knows. */
  readonly width: number
}

/** What comes in on standard input. */
export interface TextReader {
  readonly isTty: boolean
  /** All of it, as text. */
  read(): Promise<string>
  /** One line at a time, as a person types them. */
  lines(): AsyncIterable<string>
}

/** The machine, as commands see it. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>
  /** The folder that the command was started in. */
  readonly cwd: string
  /** The user's home folder; nothing where the user has none. */
  readonly home: string | undefined
  readonly platform: NodeJS.Platform
  /** What starts this program again: an executable, and its first arguments. */
  readonly program: readonly string[]
  readonly stdin: TextReader
  /** For data, and nothing else. */
  readonly stdout: TextWriter
  /** For people. */
  readonly stderr: TextWriter
  readonly now: () => Date
  /** Calls back again and again, which keeps no process alive; returns what ends that. */
  readonly every: (periodMs: number, callback: () => void) => () => void
  /**
   * Calls back at these signals, which do not end the process from then on; returns what takes that back. Default:
   * SIGINT, SIGTERM, SIGHUP and Ctrl-Break.
   */
  readonly onSignal: (callback: (signal: NodeJS.Signals) => void, names?: readonly NodeJS.Signals[]) => () => void
}
