import type { RegisteredJob } from "@claimbridge/issuer"
import { facts } from "./an-issuer.ts"

/** What a controller does over HTTP. */
export async function registerJob(address: string, secret: string): Promise<RegisteredJob> {
  const headers = { authorization: `Bearer ${secret}`, "content-type": "application/json" }
  const response = await fetch(`${address}/jobs`, { method: "POST", headers, body: JSON.stringify({ facts }) })
  const body = await response.text()
  if (response.status !== 201) throw new Error(`status ${response.status}: ${body}`)
  return JSON.parse(body)
}
