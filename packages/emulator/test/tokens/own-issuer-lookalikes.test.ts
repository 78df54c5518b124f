import { expect, it } from "vitest"
import { createKeyring } from "../../src/tokens/create-keyring.ts"

it.each(["https://ci.acme.example/", "https://CI.acme.example"])("fetches nothing for %s", async (issuer) => {
  const fetched: unknown[] = []
  const fetch = async (url: unknown) => Response.json(fetched.push(url))
  const keyring = createKeyring({ githubIssuer: "https://ci.acme.example", issuerLocations: {}, fetch })

  const key = keyring.sourceFor(issuer).keyFor({ alg: "RS256", kid: "one" })

  await expect(key).rejects.toMatchObject({ reason: "ISSUER_REFUSED" })
  expect(fetched).toEqual([])
})
