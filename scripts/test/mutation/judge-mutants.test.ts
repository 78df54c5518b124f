import { describe, expect, it } from "vitest"
import { formatJudgment } from "../../mutation/format-judgment.ts"
import { judgeMutants } from "../../mutation/judge-mutants.ts"
import type { Mutant, MutantFate } from "../../mutation/mutant.ts"

const equivalent = { ...aMutant("survived"), file: "src/b.ts", reason: "The same, more slowly." }

describe("judgeMutants", () => {
  it("leaves mutants on the list of equivalent ones out of the score", () => {
    const mutants = [aMutant("killed"), aMutant("timed out"), aMutant("survived"), { ...equivalent }]

    const { killedPercent, survivors, scores, outdated } = judgeMutants(mutants, [equivalent])

    expect(killedPercent.toFixed(1)).toBe("66.7")
    expect(survivors).toEqual([aMutant("survived")])
    expect(scores).toEqual([
      { file: "src/a.ts", killed: 1, timedOut: 1, survived: 1, equivalent: 0 },
      { file: "src/b.ts", killed: 0, timedOut: 0, survived: 0, equivalent: 1 },
    ])
    expect(outdated).toEqual([])
  })

  it.each(["file", "code", "original", "replacement"])("takes a survivor with another %s for a new one", (property) => {
    const other = { ...equivalent, [property]: "other" }
    expect(judgeMutants([other], [equivalent]).survivors).toEqual([other])
  })

  it("tells which entries of the list match no survivor of a file that took part", () => {
    const killed: Mutant = { ...equivalent, fate: "killed" }
    const elsewhere = { ...equivalent, file: "src/c.ts" }
    expect(judgeMutants([killed], [equivalent, elsewhere]).outdated).toEqual([equivalent])
  })

  it("gives 0 for a run without mutants", () => {
    expect(judgeMutants([], []).killedPercent).toBe(0)
  })
})

describe("formatJudgment", () => {
  it("names files, survivors and outdated entries, and ends with the score", () => {
    const mutants: readonly Mutant[] = [aMutant("killed"), aMutant("survived"), { ...equivalent, fate: "killed" }]
    expect(formatJudgment(judgeMutants(mutants, [equivalent]))).toBe(
      [
        "src/a.ts  killed 1  timed out 0  survived 1  equivalent 0",
        "src/b.ts  killed 1  timed out 0  survived 0  equivalent 0",
        "survived: src/a.ts:3  a < b  →  a <= b",
        'outdated: src/b.ts has no survivor at "if (a < b)" like the listed one',
        "66.7 % of the mutants killed, without the equivalent ones",
        "",
      ].join("\n"),
    )
  })
})

function aMutant(fate: MutantFate): Mutant {
  return { file: "src/a.ts", line: 3, code: "if (a < b)", original: "a < b", replacement: "a <= b", fate }
}
