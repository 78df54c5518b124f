import { describe, expect, it } from "vitest"
import { tokenUrl } from "../../src/token/token-url.ts"
import { thrownBy } from "../support/thrown-by.ts"

describe("tokenUrl", () => {
  it.each([
    "https://ci.acme.example/token?v=1",
    "http://127.0.0.1:8080/token",
    "http://[::1]:8080/",
    "http://localhost/",
  ])("takes %s", (text) => {
    expect(tokenUrl("ACME_URL", { ACME_URL: text }).href).toBe(text)
  })

  it.each([
    { name: "plain http", text: "http://ci.acme.example/token", host: "ci.acme.example" },
    { name: "another scheme", text: "file:///etc/passwd", host: "unreadable" },
    { name: "no URL", text: "ci.acme.example", host: "unreadable" },
    { name: "nothing", text: undefined, host: "unreadable" },
  ])("refuses $name, and names the variable and the host", ({ text, host }) => {
    const { code, details } = thrownBy(() => tokenUrl("ACME_URL", { ACME_URL: text }))
    expect({ code, details }).toEqual({ code: "ERR_TOKEN_URL_INSECURE", details: { variable: "ACME_URL", host } })
  })
})
