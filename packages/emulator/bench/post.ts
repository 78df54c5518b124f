import { Agent, request } from "node:http"

const agent = new Agent({ keepAlive: true })

/** Calls the Cognito identity API. */
export async function postCognito(url: string, operation: string, input: object): Promise<Record<string, unknown>> {
  const headers = {
    "content-type": "application/x-amz-json-1.1",
    "x-amz-target": `AWSCognitoIdentityService.${operation}`,
  }
  return JSON.parse(await post(url, headers, JSON.stringify(input)))
}

/** Calls STS, and gives its XML. */
export function postSts(url: string, input: Readonly<Record<string, string>>): Promise<string> {
  const body = new URLSearchParams({ Version: "2011-06-15", ...input }).toString()
  return post(url, { "content-type": "application/x-www-form-urlencoded" }, body)
}

function post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const length = { "content-length": Buffer.byteLength(body) }
    const sent = request(url, { agent, method: "POST", headers: { ...headers, ...length } })
    sent.once("error", reject)
    sent.once("response", (response) => {
      const chunks: string[] = []
      response.setEncoding("utf8").on("data", (chunk: string) => chunks.push(chunk))
      response.once("error", reject).once("end", () => {
        if (response.statusCode === 200) resolve(chunks.join(""))
        else reject(new Error(`HTTP ${response.statusCode}: ${chunks.join("").slice(0, 300)}`))
      })
    })
    sent.end(body)
  })
}
