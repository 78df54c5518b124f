import { readFileSync } from "node:fs"
import { TemplateError } from "./cloudformation/template-error.ts"

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file",
  EISDIR: "This is a folder",
  EACCES: "The file may not be read",
}

/** @throws {TemplateError} `TEMPLATE_UNREADABLE` */
export function readTemplateFile(file: string): string {
  try {
    return readFileSync(file, "utf8")
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : ""
    throw new TemplateError(
      { file, line: 1, column: 1, path: "" },
      {
        code: "TEMPLATE_UNREADABLE",
        problem: REASONS[code] ?? `The file cannot be read (${code})`,
        hint: "Give the path of a CloudFormation template; a relative path starts at the current folder",
        cause,
      },
    )
  }
}
