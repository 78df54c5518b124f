import type { Signature } from "./signature.ts"
import { SignatureProblem } from "./signature-problem.ts"

/** What a signature has to be scoped to. */
export interface ExpectedScope {
  readonly service: string
  /** Absent when the request doesn't tell which region it was meant for. */
  readonly region?: string
}

/** @throws {SignatureProblem} `SCOPE` when the signature was made for another day, region or service */
export function checkScope({ scope, timestamp }: Signature, expected: ExpectedScope): void {
  if (scope.service !== expected.service) {
    throw new SignatureProblem("SCOPE", `Credential should be scoped to correct service: '${expected.service}'.`)
  }
  if (scope.terminator !== "aws4_request") {
    throw new SignatureProblem("SCOPE", "Credential should be scoped with a valid terminator: 'aws4_request'.")
  }
  if (expected.region !== undefined && scope.region !== expected.region) {
    throw new SignatureProblem("SCOPE", `Credential should be scoped to a valid region, not '${scope.region}'.`)
  }
  if (scope.date !== timestamp.slice(0, 8)) {
    throw new SignatureProblem(
      "SCOPE",
      "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP.",
    )
  }
}
