import { describe, expect, it } from "vitest"
import { resolveCaller } from "../../src/sigv4/resolve-caller.ts"
import { presigned } from "../support/presign.ts"
import { aWorld } from "../support/world.ts"

const world = aWorld()
const key = { accessKeyId: "AKIAADMIN", secretAccessKey: "made-up" }

describe("a presigned URL of STS", () => {
  it.each([
    { name: "a shorter X-Amz-Expires", expires: "60" },
    { name: "a longer X-Amz-Expires", expires: "604800" },
    { name: "an X-Amz-Expires that is no number", expires: "soon" },
    { name: "no X-Amz-Expires", expires: undefined },
  ])("lives 15 minutes with $name", ({ expires }) => {
    const plan = { key, ...(expires !== undefined && { expires }) }
    expect(resolveCaller(world, presigned({ ...plan, date: "20261122T114500Z" }), "sts").kind).toBe("admin")
    expect(() => resolveCaller(world, presigned({ ...plan, date: "20261122T114459Z" }), "sts")).toThrow(
      "Signature expired: 20261122T114459Z is now earlier than 20261122T114500Z (20261122T120000Z - 15 min.)",
    )
  })
})
