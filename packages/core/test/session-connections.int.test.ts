import { describe, expect, it } from "vitest"
import { createCognitoSession } from "../src/create-cognito-session.ts"
import { awsServer, jobEnv } from "./support/aws-server.ts"
import { identityPoolId, roleArn } from "./support/options.ts"

describe("the connections of a session", () => {
  it("outlive a role that is disposed of, and serve the others", async () => {
    await using server = await awsServer()
    const env = { ...jobEnv(server), AWS_ENDPOINT_URL: server.url }
    await using session = createCognitoSession({ identityPoolId, runtime: { env } })
    const [build, deploy] = [session.forRole({ roleArn }), session.forRole({ roleArn })]
    await build()
    await build.dispose()
    const opened = server.ports.size
    await deploy()
    expect(server.ports.size).toBe(opened)
  })

  it("end with the session", async () => {
    await using server = await awsServer()
    const env = { ...jobEnv(server), AWS_ENDPOINT_URL: server.url }
    const session = createCognitoSession({ identityPoolId, runtime: { env } })
    await session.forRole({ roleArn })()
    await session.dispose()
    await expect.poll(server.openConnections, { interval: 5 }).toBe(0)
  })
})
