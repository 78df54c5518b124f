import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { readRegistrars } from "@claimbridge/issuer"
import { describe, expect, it } from "vitest"
import { aFolder } from "../support/a-folder.ts"

const hash = "0".repeat(64)

describe("readRegistrars", () => {
  it("reads what createIssuer takes", async () => {
    const path = join(aFolder(), "registrars.json")
    const registrars = [{ name: "jenkins", secretSha256: [hash, hash], facts: { server: "one" } }]
    writeFileSync(path, JSON.stringify(registrars))
    expect(await readRegistrars(path)).toEqual(registrars)
  })

  it.each([
    { name: "is no JSON", text: "[", fault: "can't be read as JSON from" },
    {
      name: "is one registrar",
      text: `{"name":"jenkins","secretSha256":"${hash}"}`,
      fault: "is no array of registrars in",
    },
    { name: "has a registrar without hash", text: '[{"name":"jenkins"}]', fault: "is no array of registrars in" },
    {
      name: "has a hash that is a number",
      text: '[{"name":"jenkins","secretSha256":1}]',
      fault: "is no array of registrars in",
    },
  ])("refuses a file that $name", async ({ text, fault }) => {
    const path = join(aFolder(), "registrars.json")
    writeFileSync(path, text)
    await expect(readRegistrars(path)).rejects.toMatchObject({
      code: "ERR_OPTION_INVALID",
      message: `Option registrars ${fault} ${path}.`,
    })
  })
})
