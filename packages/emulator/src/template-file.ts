import { readFileSync } from "node:fs"
import { TemplateError, type TemplateProblem } from "./cloudformation/template-error.ts"

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file",
  EISDIR: "This is a folder",
  EACCES: "The file may not be read",
}

/** @throws {TemplateError} `TEMPLATE_UNREADABLE` */
export function readTemplateFile(file: string): string {
  const bytes = readBytes(file)
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch (cause) {
    const problem = "The file is not text in UTF-8"
    const hint =
      "Give a CloudFormation template, in YAML or JSON; a file of PowerShell's > may be in UTF-16: save it anew"
    throw unreadable(file, { problem, hint, cause })
  }
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : ""
    const problem = REASONS[code] ?? `The file cannot be read (${code})`
    const hint = "Give the path of a CloudFormation template; a relative path starts at the current folder"
    throw unreadable(file, { problem, hint, cause })
  }
}

function unreadable(file: string, problem: Pick<TemplateProblem, "problem" | "hint" | "cause">): TemplateError {
  return new TemplateError({ file, line: 1, column: 1, path: "" }, { code: "TEMPLATE_UNREADABLE", ...problem })
}
