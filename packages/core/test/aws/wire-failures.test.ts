import { describe, it } from "vitest"
import { expectRefusal, type RefusalRow } from "../support/refusal-row.ts"

const rows: readonly RefusalRow[] = [
  {
    operation: "GetId",
    code: "ERR_CONNECTION_FAILED",
    names: ["ECONNREFUSED", "cognito-identity.eu-west-1.amazonaws.com"],
    answer: systemError("ECONNREFUSED"),
  },
  {
    operation: "GetId",
    code: "ERR_CONNECTION_FAILED",
    names: ["ENOTFOUND", "eu-west-1"],
    answer: systemError("ENOTFOUND"),
  },
  {
    operation: "AssumeRoleWithWebIdentity",
    code: "ERR_CONNECTION_FAILED",
    names: ["ECONNRESET", "sts.eu-west-1.amazonaws.com"],
    answer: systemError("ECONNRESET"),
  },
  {
    operation: "GetId",
    code: "ERR_CONNECTION_FAILED",
    names: ["CERT_HAS_EXPIRED"],
    answer: systemError("CERT_HAS_EXPIRED"),
  },
  {
    operation: "GetId",
    code: "ERR_CONNECTION_FAILED",
    names: ["ECONNREFUSED"],
    answer: new TypeError("fetch failed", { cause: systemError("ECONNREFUSED") }),
  },
  {
    operation: "GetId",
    code: "ERR_CONNECTION_FAILED",
    names: ["cognito-identity.eu-west-1.amazonaws.com", "ProxyError"],
    answer: Object.assign(new Error("the proxy says no"), { name: "ProxyError" }),
  },
  { operation: "GetId", code: "ERR_UNEXPECTED_ANSWER", names: ["TypeError"], answer: new TypeError("a mistake") },
  {
    operation: "GetId",
    code: "ERR_UNEXPECTED_ANSWER",
    names: ["GetId"],
    answer: { status: 200, body: "<html>login here</html>", headers: { "content-type": "text/html" } },
  },
  {
    operation: "GetId",
    code: "ERR_UNEXPECTED_ANSWER",
    names: ["GetId"],
    answer: { status: 403, body: "<html>blocked</html>", headers: { "content-type": "text/html" } },
  },
  {
    operation: "GetId",
    code: "ERR_AWS_UNAVAILABLE",
    names: ["502"],
    answer: { status: 502, body: "<html>bad gateway</html>", headers: { "content-type": "text/html" } },
  },
  { operation: "GetId", code: "ERR_UNEXPECTED_ANSWER", names: ["IdentityId"], answer: { status: 200, body: "{}" } },
  { operation: "GetOpenIdToken", code: "ERR_UNEXPECTED_ANSWER", names: ["Token"], answer: { status: 200, body: "{}" } },
  {
    operation: "AssumeRoleWithWebIdentity",
    code: "ERR_UNEXPECTED_ANSWER",
    names: ["AssumeRoleWithWebIdentity"],
    answer: { status: 200, body: "<html>login here</html>", headers: { "content-type": "text/html" } },
  },
  {
    operation: "AssumeRoleWithWebIdentity",
    code: "ERR_AWS_UNAVAILABLE",
    names: ["500"],
    answer: { status: 500, body: "" },
  },
]

function systemError(code: string): Error {
  return Object.assign(new Error(`connect ${code}`), { code, syscall: "connect" })
}

describe("a failure on the wire", () => {
  it.each(rows)("in $operation becomes $code ($names)", async (row) => {
    await expectRefusal(row)
  })
})
