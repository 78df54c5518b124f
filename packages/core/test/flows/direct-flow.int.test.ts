import { expect, it } from "vitest"
import { awsServer, jobEnv } from "../support/aws-server.ts"
import { basic, direct } from "../support/options.ts"
import { runProgram } from "../support/run-program.ts"

const isCognitoLoaded = (options: object): string => `
  import { createRequire } from "node:module"
  import { fromGithubCognito } from "@claimbridge/core"
  await fromGithubCognito(${JSON.stringify(options)})()
  console.log(Object.keys(createRequire(import.meta.url).cache).some((path) => path.includes("client-cognito-identity")))
`

it.each([
  { name: "direct never loads", options: { ...direct, clientConfig: { region: "eu-west-1" } }, isLoaded: "false" },
  { name: "basic loads", options: basic, isLoaded: "true" },
])("flow $name the client of Cognito", async ({ options, isLoaded }) => {
  await using server = await awsServer()
  const env = { ...jobEnv(server), AWS_ENDPOINT_URL: server.url }
  expect(await runProgram(isCognitoLoaded(options), env)).toBe(isLoaded)
})
