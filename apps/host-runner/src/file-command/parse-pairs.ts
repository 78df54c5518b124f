/** A name and its value from a command file. */
export type Pair = readonly [name: string, value: string]

/**
 * Reads `name=value` lines and `name<<DELIMITER` blocks, in order; those before a mistake count.
 *
 * @throws {Error} At a mistake, with the runner's words.
 * @see https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs
 */
export function* parsePairs(text: string): Generator<Pair> {
  const lines = new Lines(text)
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    if (line.text === "") continue
    const equals = line.text.indexOf("=")
    const heredoc = line.text.indexOf("<<")
    if (equals < 0 && heredoc < 0) throw new Error(`Invalid format '${line.text}'`)
    const isPlain = heredoc < 0 || (equals >= 0 && equals < heredoc)
    yield isPlain ? [line.text.slice(0, equals), line.text.slice(equals + 1)] : readBlock(line.text, lines)
  }
}

function readBlock(line: string, lines: Lines): Pair {
  const [, name = "", delimiter = ""] = /^(.*?)<<(.*)$/s.exec(line) ?? []
  if (name === "" || delimiter === "") {
    throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`)
  }
  const value: string[] = []
  for (let next = lines.next(); next?.text !== delimiter; next = lines.next()) {
    if (next === undefined) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`)
    if (!next.isEnded) throw new Error("Invalid value. EOF marker missing new line.")
    value.push(next.text)
  }
  return [name, value.join("\n")]
}

interface Line {
  readonly text: string
  /** Whether a line feed follows. */
  readonly isEnded: boolean
}

class Lines {
  readonly #text: string
  #position = 0

  constructor(text: string) {
    this.#text = text
  }

  next(): Line | undefined {
    if (this.#position >= this.#text.length) return undefined
    const start = this.#position
    const end = this.#text.indexOf("\n", start)
    this.#position = end < 0 ? this.#text.length : end + 1
    return { text: this.#text.slice(start, end < 0 ? undefined : end), isEnded: end >= 0 }
  }
}
