import type { FileScore, Judgment } from "./judge-mutants.ts"

/** A table of the files, then each survivor with its place and change, then the score. */
export function formatJudgment({ scores, survivors, outdated, killedPercent }: Judgment): string {
  const width = Math.max(0, ...scores.map(({ file }) => file.length))
  const lines = [
    ...scores.map((score) => `${score.file.padEnd(width)}  ${formatScore(score)}`),
    ...survivors.map(
      ({ file, line, original, replacement }) => `survived: ${file}:${line}  ${original}  →  ${replacement}`,
    ),
    ...outdated.map(({ file, code }) => `outdated: ${file} has no survivor at "${code}" like the listed one`),
    `${killedPercent.toFixed(1)} % of the mutants killed, without the equivalent ones`,
  ]
  return lines.map((line) => `${line}\n`).join("")
}

function formatScore({ killed, timedOut, survived, equivalent }: FileScore): string {
  return `killed ${killed}  timed out ${timedOut}  survived ${survived}  equivalent ${equivalent}`
}
