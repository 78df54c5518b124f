import { describe, expect, it } from "vitest"
import type { Options } from "../src/options.ts"
import { startLiveTarget } from "../src/start-live-target.ts"

const options: Options = { help: false, json: false, flow: "basic", parameters: {} }
const env = {
  E2E_IDENTITY_POOL_ID: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
  E2E_ROLE_ARN: "arn:aws:iam::111122223333:role/ci",
}

describe("startLiveTarget", () => {
  it.each(Object.keys(env))("names %s when it is missing", (name) => {
    expect(() => startLiveTarget(options, { ...env, [name]: "" })).toThrow(`E2E_LIVE=1 needs ${name}.`)
  })

  it("takes the region from the pool, and leaves S3 out without a bucket", () => {
    const target = startLiveTarget(options, env)
    expect([target.region, target.planArtifact()]).toEqual(["eu-west-1", "S3: E2E_BUCKET names no bucket."])
  })
})
