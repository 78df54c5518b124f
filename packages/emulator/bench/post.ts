import { type Connection, openConnection } from "./open-connection.ts"

const idle = new Map<string, Connection[]>()

/** Calls the Cognito identity API. */
export async function postCognito(url: string, operation: string, input: object): Promise<Record<string, unknown>> {
  const headers = `content-type: application/x-amz-json-1.1\r\nx-amz-target: AWSCognitoIdentityService.${operation}`
  return JSON.parse(await post(url, headers, JSON.stringify(input)))
}

/** Calls STS, and gives its XML. */
export function postSts(url: string, input: Readonly<Record<string, string>>): Promise<string> {
  const body = new URLSearchParams({ Version: "2011-06-15", ...input }).toString()
  return post(url, "content-type: application/x-www-form-urlencoded", body)
}

async function post(url: string, headers: string, body: string): Promise<string> {
  const connections = idleConnections(url)
  const connection = connections.pop() ?? openConnection(url)
  const head = `POST / HTTP/1.1\r\nhost: ${connection.host}\r\n${headers}\r\ncontent-length: ${Buffer.byteLength(body)}`
  const answer = await connection.send(`${head}\r\n\r\n${body}`)
  if (answer.isKeptAlive) connections.push(connection)
  if (answer.status === 200) return answer.body
  throw new Error(`HTTP ${answer.status}: ${answer.body.slice(0, 300)}`)
}

function idleConnections(url: string): Connection[] {
  const known = idle.get(url)
  if (known) return known
  const connections: Connection[] = []
  idle.set(url, connections)
  return connections
}
