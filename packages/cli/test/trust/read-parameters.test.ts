import { describe, expect, it } from "vitest"
import { type GivenOption, optionValues } from "../../src/frame/option-values.ts"
import { readParameters } from "../../src/trust/read-parameters.ts"

describe("readParameters", () => {
  it.each([
    { name: "nothing", parts: [], parameters: {} },
    { name: "several", parts: ["A=1", "B=x=y", "C="], parameters: { A: "1", B: "x=y", C: "" } },
    { name: "a list of values", parts: ["A=1", "2", "3", "B=4"], parameters: { A: "1,2,3", B: "4" } },
  ])("reads $name", ({ parts, parameters }) => {
    expect(readParameters(given(parts))).toEqual(parameters)
  })

  it.each([["secret"], ["=secret"]])("refuses %s, without repeating it", (part) => {
    expect(() => readParameters(given([part]))).toThrow(/^--parameter has a value without an equals sign\.$/)
  })
})

function given(value: readonly string[]) {
  return optionValues(new Map<string, GivenOption>([["parameter", { value, origin: "--parameter" }]]))
}
