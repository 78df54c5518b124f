import type { TextWriter } from "../../io.ts"

/**
 * Prints an annotation, which people see above the log of their job. Whatever is in the message stays one line of it: a
 * claim with a line break could be a command of its own otherwise.
 */
export function annotate(stdout: TextWriter, level: "error" | "warning" | "notice", message: string): void {
  stdout.write(`::${level} title=Claimbridge::${escaped(message)}\n`)
}

/** Hides a text in the log of the job from here on. */
export function mask(stdout: TextWriter, secret: string): void {
  stdout.write(`::add-mask::${escaped(secret)}\n`)
}

function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A")
}
