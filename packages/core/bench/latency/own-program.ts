/** Our own exchange, in the flow that an argument names. */
export const ownProgram = `
  import { fromGithubCognito } from "@claimbridge/core"

  const { POOL_ID, ROLE_ARN, DIRECT_ROLE_ARN } = process.env
  const options =
    process.argv[2] === "direct"
      ? { flow: "direct", roleArn: DIRECT_ROLE_ARN, clientConfig: { region: "eu-west-1" } }
      : { identityPoolId: POOL_ID, roleArn: ROLE_ARN }
  const { accountId } = await fromGithubCognito(options)()
  if (accountId !== "111122223333") throw new Error("the exchange went wrong")
  process.exit()
`
