import { describe, expect, it } from "vitest"
import { parseOptions } from "../src/options.ts"

describe("parseOptions", () => {
  it("runs the basic flow on our own template by default", () => {
    expect(parseOptions([], "/anywhere")).toEqual({ help: false, json: false, flow: "basic", parameters: {} })
  })

  it("takes files relative to the folder where the command was typed", () => {
    const { templateFile, claimsFile } = parseOptions(
      ["--template", "pool.yaml", "--claims", "/etc/claims.json"],
      "/acme",
    )
    expect([templateFile, claimsFile]).toEqual(["/acme/pool.yaml", "/etc/claims.json"])
  })

  it("keeps everything after the first equals sign of a parameter", () => {
    expect(parseOptions(["--parameter", "Pattern=a=b"], "/acme").parameters).toEqual({ Pattern: "a=b" })
  })

  it.each([
    { name: "an unknown flow", argv: ["--flow", "classic"], message: 'There is no flow "classic".' },
    { name: "an unknown option", argv: ["--tempalte", "x"], message: "Unknown option '--tempalte'" },
    {
      name: "a parameter without a value",
      argv: ["--parameter", "Owner"],
      message: "--parameter Owner is not of the form NAME=VALUE.",
    },
    { name: "a word that belongs to no option", argv: ["basic"], message: "Unexpected argument 'basic'" },
  ])("refuses $name", ({ argv, message }) => {
    expect(() => parseOptions(argv, "/acme")).toThrow(message)
  })
})
