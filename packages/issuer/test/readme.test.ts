import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { issuerErrorStatus } from "../src/issuer-error-code.ts"
import { readSettings } from "../src/read-settings.ts"
import { anIssuer } from "./support/an-issuer.ts"

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8")
const sectionOf = (title: string): string =>
  readme.split(/^## /m).find((section) => section.startsWith(`${title}\n`)) ?? ""

describe("README", () => {
  it("tells every error", () => {
    const told = [...sectionOf("Errors").matchAll(/`(ERR_\w+)`/g)].map(([, code]) => code)
    expect([...new Set(told)].toSorted()).toEqual(Object.keys(issuerErrorStatus).toSorted())
  })

  it("tells every option, and the default of those that are numbers", () => {
    const { options } = anIssuer()
    const { registrarPerMinute, jobPerMinute, ...settings } = readSettings(options)
    const rows = sectionOf("Options").matchAll(/^\| `(\w+)` \| [^|]+ \| ([^|]+) \|/gm)
    const told = Object.fromEntries([...rows].map(([, name = "", defaultText]) => [name, defaultText]))
    expect(Object.keys(told).toSorted()).toEqual([...Object.keys(settings), "keys", "limits", "storage"].toSorted())
    const numbers = Object.entries(settings).filter(([, value]) => typeof value === "number")
    for (const [name, value] of numbers) expect(told).toHaveProperty(name, String(value))
    expect(told.limits).toBe(`${registrarPerMinute}, ${jobPerMinute}`)
  })
})
