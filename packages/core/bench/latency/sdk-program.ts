/** What one would write with the SDK's clients: one step after the other, everything loaded first and nothing opened ahead. */
export const sdkProgram = `
  import { get } from "node:https"
  import { CognitoIdentityClient, GetIdCommand, GetOpenIdTokenCommand } from "@aws-sdk/client-cognito-identity"
  import { fromWebToken } from "@aws-sdk/credential-providers"

  const { POOL_ID, ROLE_ARN, ACTIONS_ID_TOKEN_REQUEST_URL, ACTIONS_ID_TOKEN_REQUEST_TOKEN } = process.env
  const region = "eu-west-1"

  const headers = { authorization: "Bearer " + ACTIONS_ID_TOKEN_REQUEST_TOKEN }
  const { value } = await new Promise((resolve, reject) => {
    const url = ACTIONS_ID_TOKEN_REQUEST_URL + "&audience=cognito-identity.amazonaws.com"
    const sent = get(url, { headers }, async (answer) => {
      let text = ""
      for await (const chunk of answer) text += chunk
      resolve(JSON.parse(text))
    })
    sent.on("error", reject)
  })
  const Logins = { "token.actions.githubusercontent.com": value }
  const cognito = new CognitoIdentityClient({ region })
  const { IdentityId } = await cognito.send(new GetIdCommand({ IdentityPoolId: POOL_ID, Logins }))
  const { Token } = await cognito.send(new GetOpenIdTokenCommand({ IdentityId, Logins }))
  const provider = fromWebToken({ roleArn: ROLE_ARN, webIdentityToken: Token, clientConfig: { region } })
  const { secretAccessKey } = await provider()
  if (!secretAccessKey) throw new Error("the exchange went wrong")
  process.exit()
`
