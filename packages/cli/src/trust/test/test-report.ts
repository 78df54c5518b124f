import { visible } from "../visible.ts"
import { type Outcome, outcomesOf } from "./outcome.ts"
import type { TestedFile } from "./run-test-file.ts"

/** How results are written. */
export type TestFormat = "text" | "json" | "tap"

/** Puts the results of all files into one text. */
export function testReport(files: readonly TestedFile[], format: TestFormat): string {
  if (format === "json")
    return JSON.stringify({ passed: files.flatMap(outcomesOf).every(isPassed), files }, undefined, 2)
  return format === "tap" ? tap(files) : text(files)
}

function text(files: readonly TestedFile[]): string {
  const blocks = files.map((file) => [visible(file.file), ...outcomesOf(file).flatMap(textLines)].join("\n"))
  return [...blocks, summary(files)].join("\n\n")
}

function textLines({ passed, title, reason }: Outcome): readonly string[] {
  if (passed) return [`  ok      ${visible(title)}`]
  return [`  FAILED  ${visible(title)}`, ...indented(reason, "          ")]
}

function summary(files: readonly TestedFile[]): string {
  const outcomes = files.flatMap(outcomesOf)
  const failed = outcomes.filter((outcome) => !isPassed(outcome)).length
  return failed === 0 ? `${outcomes.length} passed.` : `${failed} of ${outcomes.length} failed.`
}

function isPassed({ passed }: Outcome): boolean {
  return passed
}

/** @see https://testanything.org/tap-version-14-specification.html */
function tap(files: readonly TestedFile[]): string {
  const outcomes = files.flatMap((file) => outcomesOf(file).map((outcome) => ({ ...outcome, file: file.file })))
  const lines = outcomes.flatMap(({ passed, title, reason, file }, index) => [
    `${passed ? "ok" : "not ok"} ${index + 1} - ${visible(`${file}: ${title}`).replace(/[\\#]/g, "\\$&")}`,
    ...(passed ? [] : ["  ---", "  message: |", ...indented(reason, "    "), "  ..."]),
  ])
  return ["TAP version 14", `1..${outcomes.length}`, ...lines].join("\n")
}

function indented(words: string, margin: string): readonly string[] {
  return words.split("\n").map((line) => (line === "" ? "" : `${margin}${line}`))
}
