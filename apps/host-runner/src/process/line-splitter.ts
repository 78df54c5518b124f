/** Cuts text that comes in chunks into lines; each kind of line end counts, as in .NET. */
export interface LineSplitter {
  push(chunk: string): void
  /** Hands over what is left when the stream ends. */
  end(): void
}

/** Creates a splitter that hands each line over as soon as it's complete. */
export function createLineSplitter(onLine: (line: string) => void): LineSplitter {
  let rest = ""
  return {
    push(chunk) {
      // A carriage return at the very end may be half of a line end.
      const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/)
      rest = lines.pop() ?? ""
      for (const line of lines) onLine(line)
    },
    end() {
      if (rest !== "") onLine(rest.replace(/\r$/, ""))
      rest = ""
    },
  }
}
