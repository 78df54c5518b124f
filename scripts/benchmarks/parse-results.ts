import type { BenchResult } from "./bench-result.ts"

/** The JSON lines that a benchmark prints. Anything else on its standard output is a mistake and thrown. */
export function parseResults(stdout: string): BenchResult[] {
  return stdout
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(parseLine)
}

function parseLine(line: string): BenchResult {
  const result = parseJson(line)
  if (isResult(result)) return result
  throw new Error(
    `not a benchmark result: ${line}\nPrint one JSON object with a "name" per line, and remarks to stderr.`,
  )
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function isResult(value: unknown): value is BenchResult {
  return typeof value === "object" && value !== null && "name" in value && typeof value.name === "string"
}
