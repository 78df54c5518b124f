import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ClaimbridgeError } from "../src/errors/claimbridge-error.ts"
import { defaultSessionName, renderSessionName } from "../src/session-name.ts"
import { sessionNameTemplateFault } from "../src/session-name-template-fault.ts"

const claims = {
  run_id: "4711",
  sha: "6dcb09b5",
  repository: "octo-org/octo-repo",
  attempt: 2,
  first: true,
  head_ref: "",
  tags: ["a"],
}

describe("renderSessionName", () => {
  it.each([
    { name: "text claims", template: "{run_id}@{sha}", expected: "4711@6dcb09b5" },
    { name: "numbers and booleans", template: "try-{attempt}-{first}", expected: "try-2-true" },
    { name: "an empty claim", template: "ci-{head_ref}", expected: "ci-" },
    { name: "one claim twice", template: "{run_id}.{run_id}", expected: "4711.4711" },
    { name: "no claim at all", template: "nightly", expected: "nightly" },
  ])("fills in $name", ({ template, expected }) => {
    expect(renderSessionName(template, claims)).toBe(expected)
  })

  it("refuses a number that has lost digits: it would not be the truth", () => {
    const error = catchError(() => renderSessionName("run-{id}", JSON.parse('{"id":12345678901234567890}')))
    expect(error.code).toBe("ERR_CLAIM_MISSING")
  })

  it("names the claim that is missing and those that are there", () => {
    const error = catchError(() => renderSessionName("{environment}", claims))
    expect(error.code).toBe("ERR_CLAIM_MISSING")
    expect(error.message).toBe(
      'roleSessionName "{environment}" uses the claim environment, which the token does not have as text.',
    )
    expect(error.hint).toContain("attempt, first, head_ref, repository, run_id, sha, tags")
  })

  it.each([
    { name: "a list", template: "{tags}" },
    { name: "a name of every object", template: "{toString}" },
  ])("does not take $name for text", ({ template }) => {
    expect(catchError(() => renderSessionName(template, claims)).code).toBe("ERR_CLAIM_MISSING")
  })

  it("shows the name and the characters that AWS would refuse, and replaces none", () => {
    const error = catchError(() => renderSessionName("{repository}", claims))
    expect(error.code).toBe("ERR_SESSION_NAME_INVALID")
    expect(error.message).toBe(
      'roleSessionName "{repository}" became "octo-org/octo-repo", which AWS does not accept: it contains "/".',
    )
  })

  it.each([
    { name: "too short", value: "x", length: 1 },
    { name: "too long", value: "x".repeat(65), length: 65 },
  ])("tells the length of a name that is $name", ({ value, length }) => {
    const error = catchError(() => renderSessionName("{run_id}", { run_id: value }))
    expect(error.message).toContain(`its length is ${length}`)
  })

  it("gives names that AWS takes, or an error, for any claim", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (claim) => {
        const name = catchOr(() => renderSessionName("{claim}", { claim }))
        if (name instanceof ClaimbridgeError) return name.code === "ERR_SESSION_NAME_INVALID"
        return name === claim && /^[\w+=,.@-]{2,64}$/.test(name)
      }),
    )
  })
})

describe("sessionNameTemplateFault", () => {
  it.each([
    { name: "an unclosed brace", template: "{run_id@x", fault: "each { needs a }" },
    { name: "a stray closing brace", template: "run}id", fault: "each { needs a }" },
    { name: "an empty placeholder", template: "run-{}", fault: "braces must hold the name of one claim" },
    { name: "nested braces", template: "{{run_id}}", fault: "braces must hold the name of one claim" },
    { name: "white space around a claim", template: "{ run_id }", fault: "right after the name of one claim" },
    { name: "what is too long without its claims", template: `{run_id}${"x".repeat(65)}`, fault: "2 to 64" },
    { name: "nothing", template: "", fault: "must not be empty" },
    { name: "an illegal character of its own", template: "run:{run_id}", fault: '":"' },
    { name: "a fixed name that is too short", template: "x", fault: "2 to 64" },
  ])("refuses $name", ({ template, fault }) => {
    expect(sessionNameTemplateFault(template)).toContain(fault)
  })

  it.each([{ template: "{run_id}@{sha}" }, { template: "nightly" }, { template: "a+b=c,d.e@f-g_{x}" }])(
    "accepts $template",
    ({ template }) => {
      expect(sessionNameTemplateFault(template)).toBeUndefined()
    },
  )
})

describe("defaultSessionName", () => {
  it.each([
    { name: "GitHub's run id", given: { run_id: "4711" }, expected: "claimbridge-4711" },
    { name: "no run id", given: {}, expected: "claimbridge" },
    { name: "a run id that is not a number", given: { run_id: "a/b" }, expected: "claimbridge" },
  ])("is $expected with $name", ({ given, expected }) => {
    expect(defaultSessionName(given)).toBe(expected)
  })
})

function catchOr<T>(make: () => T): T | ClaimbridgeError {
  try {
    return make()
  } catch (error) {
    if (error instanceof ClaimbridgeError) return error
    throw error
  }
}

function catchError(make: () => unknown): ClaimbridgeError {
  const error = catchOr(make)
  if (error instanceof ClaimbridgeError) return error
  throw new Error("expected a ClaimbridgeError")
}
