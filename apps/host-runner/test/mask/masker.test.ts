import { describe, expect, it } from "vitest"
import { createMasker } from "../../src/mask/masker.ts"

// https://github.com/actions/runner/blob/main/src/Sdk/DTLogging/Logging/ValueEncoders.cs
const forms = [
  { name: "the secret itself", secret: "pass word", text: "pass word" },
  { name: "base64", secret: "aws-session-key", text: btoa("aws-session-key").replaceAll("=", "") },
  { name: "base64 after one byte of something else", secret: "aws-session-key", text: btoa("ws-session-key") },
  { name: "base64 after two bytes of something else", secret: "aws-session-key", text: btoa("s-session-key") },
  { name: "base64url", secret: "subjects?>~>", text: Buffer.from("subjects?>~>").toString("base64url") },
  { name: "JSON text", secret: 'two\tparts "quoted"', text: 'two\\tparts \\"quoted\\"' },
  { name: "a URL component", secret: "a/b+c=d(e)", text: "a%2Fb%2Bc%3Dd%28e%29" },
  { name: "XML", secret: "<key>'&'", text: "&lt;key&gt;&apos;&amp;&apos;" },
  { name: "an expression's text", secret: "it's", text: "it''s" },
  { name: "a command line's argument", secret: 'say "please"', text: 'say \\"please\\"' },
  { name: "the inside of its quotes", secret: '"quoted-secret"', text: "quoted-secret" },
  { name: "what PowerShell prints before an ampersand", secret: "before&after12", text: "before&" },
  { name: "what PowerShell prints after it", secret: "before&after12", text: "after12" },
]

describe("createMasker", () => {
  it.each(forms)("hides $name", ({ secret, text }) => {
    const masker = createMasker()
    masker.add(secret)

    expect(masker.mask(`[ ${text} ]`)).toMatch(/^\[ \*\*\*=* \]$/)
  })

  it("hides each line of a secret that has several", () => {
    const masker = createMasker()
    masker.add("first-line\r\nsecond-line\n")

    expect(masker.mask("second-line, first-line")).toBe("***, ***")
  })

  it("puts one mark where secrets overlap or touch", () => {
    const masker = createMasker()
    for (const secret of ["abcdef", "defghi", "ghij"]) masker.add(secret)

    expect(masker.mask("-abcdefghij-abcdef-")).toBe("-***-***-")
  })

  it("leaves text alone when nothing is hidden, the empty secret included", () => {
    const masker = createMasker()
    masker.add("")

    expect(masker.mask("nothing to see")).toBe("nothing to see")
  })
})
