import { expect, it } from "vitest"
import { createIdentity } from "../../src/operations/cognito-identity/create-identity.ts"
import { findLoginOwner } from "../../src/operations/cognito-identity/find-login-owner.ts"
import { linkLogins } from "../../src/operations/cognito-identity/link-logins.ts"
import type { VerifiedLogin } from "../../src/operations/cognito-identity/verify-login.ts"
import { addProvider, cognitoKeyring, cognitoWorld, poolOf } from "../support/cognito-world.ts"

const world = cognitoWorld(cognitoKeyring())
const pool = poolOf(world)

function login(host: string, subject: string): VerifiedLogin {
  return { provider: addProvider(world, `https://${host}`), subject, claims: {} }
}

it("links no login when one of them conflicts", () => {
  const [target, rival, third] = [0, 1, 2].map(() => createIdentity(pool, world.clock))
  if (!target || !rival || !third) throw new Error("There are three identities")
  linkLogins(pool, target, [login("a.test", "one")])
  linkLogins(pool, third, [login("b.test", "one")])
  linkLogins(pool, rival, [login("a.test", "two"), login("c.test", "two")])

  const together = [login("b.test", "one"), login("d.test", "new"), login("c.test", "two")]
  expect(() => linkLogins(pool, target, together)).toThrow(
    expect.objectContaining({ code: "ResourceConflictException" }),
  )

  expect([...target.logins]).toEqual([["a.test", "one"]])
  expect(findLoginOwner(pool, "b.test", "one")).toBe(third)
  expect(findLoginOwner(pool, "c.test", "two")).toBe(rival)
  expect(findLoginOwner(pool, "d.test", "new")).toBeUndefined()
  expect(third).not.toHaveProperty("mergedInto")
})
