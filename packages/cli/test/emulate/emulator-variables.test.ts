import { createEmulator } from "@claimbridge/emulator"
import { describe, expect, it } from "vitest"
import { deploymentVariables } from "../../src/emulate/emulator-variables.ts"

describe("deploymentVariables", () => {
  it.each([
    {
      name: "the pool and the outputs",
      pools: ["Pool"],
      names: ["CLAIMBRIDGE_IDENTITY_POOL_ID", "CLAIMBRIDGE_OUTPUT_Pool"],
    },
    {
      name: "no pool when there are several",
      pools: ["A", "B"],
      names: ["CLAIMBRIDGE_OUTPUT_A", "CLAIMBRIDGE_OUTPUT_B"],
    },
  ])("has $name", ({ pools, names }) => {
    const emulator = createEmulator()
    const properties = { AllowUnauthenticatedIdentities: false }
    const body = JSON.stringify({
      Resources: Object.fromEntries(
        pools.map((name) => [name, { Type: "AWS::Cognito::IdentityPool", Properties: properties }]),
      ),
      Outputs: Object.fromEntries(pools.map((name) => [name, { Value: { Ref: name } }])),
    })
    const deployment = emulator.deploy({ accountId: "111122223333", template: { body } })
    expect(Object.keys(deploymentVariables([deployment]))).toEqual(names)
  })
})
