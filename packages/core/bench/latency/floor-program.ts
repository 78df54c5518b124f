/** The requests that depend on each other, alone, over connections that are all opened at the start. The argument `direct` leaves Cognito out. */
export const floorProgram = `
  import { Agent, request } from "node:https"
  import { connect } from "node:tls"

  const { AWS_ENDPOINT_URL_COGNITO_IDENTITY, AWS_ENDPOINT_URL_STS, POOL_ID, ROLE_ARN, DIRECT_ROLE_ARN } = process.env
  const { ACTIONS_ID_TOKEN_REQUEST_URL, ACTIONS_ID_TOKEN_REQUEST_TOKEN } = process.env

  const agents = new Map()
  for (const url of [ACTIONS_ID_TOKEN_REQUEST_URL, AWS_ENDPOINT_URL_COGNITO_IDENTITY, AWS_ENDPOINT_URL_STS]) {
    const { hostname: host, port, origin } = new URL(url)
    const socket = connect({ host, port, servername: host, ALPNProtocols: ["http/1.1"] })
    const agent = new Agent({ keepAlive: true })
    agent.createConnection = () => socket
    agents.set(origin, agent)
  }

  function send(url, headers, body) {
    return new Promise((resolve, reject) => {
      const method = body ? "POST" : "GET"
      const sent = request(url, { method, headers, agent: agents.get(new URL(url).origin) }, async (answer) => {
        let text = ""
        for await (const chunk of answer) text += chunk
        if (answer.statusCode === 200) resolve(text)
        else reject(new Error(text))
      })
      sent.on("error", reject)
      sent.end(body)
    })
  }

  function ask(operation, input) {
    const headers = { "content-type": "application/x-amz-json-1.1", "x-amz-target": "AWSCognitoIdentityService." + operation }
    return send(AWS_ENDPOINT_URL_COGNITO_IDENTITY, headers, JSON.stringify(input)).then(JSON.parse)
  }

  async function openIdToken(token) {
    const Logins = { "token.actions.githubusercontent.com": token }
    const { IdentityId } = await ask("GetId", { IdentityPoolId: POOL_ID, Logins })
    const { Token } = await ask("GetOpenIdToken", { IdentityId, Logins })
    return Token
  }

  const isDirect = process.argv[2] === "direct"
  const audience = isDirect ? "sts.amazonaws.com" : "cognito-identity.amazonaws.com"
  const bearer = { authorization: "Bearer " + ACTIONS_ID_TOKEN_REQUEST_TOKEN }
  const { value } = JSON.parse(await send(ACTIONS_ID_TOKEN_REQUEST_URL + "&audience=" + audience, bearer))
  const form = new URLSearchParams({
    Action: "AssumeRoleWithWebIdentity",
    Version: "2011-06-15",
    RoleArn: isDirect ? DIRECT_ROLE_ARN : ROLE_ARN,
    RoleSessionName: "claimbridge",
    WebIdentityToken: isDirect ? value : await openIdToken(value),
  })
  const answer = await send(AWS_ENDPOINT_URL_STS, { "content-type": "application/x-www-form-urlencoded" }, String(form))
  if (!answer.includes("<SecretAccessKey>")) throw new Error("the exchange went wrong")
  process.exit()
`
