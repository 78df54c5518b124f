import { readFileSync } from "node:fs"

/** The text of a file under `examples`. */
export function readExample(path: string): string {
  return readFileSync(new URL(`../../../../examples/${path}`, import.meta.url), "utf8").replaceAll("\r\n", "\n")
}
