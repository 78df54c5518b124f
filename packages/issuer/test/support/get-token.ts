import type { RegisteredJob } from "@claimbridge/issuer"

/** What a job does over HTTP: GitHub's contract, and nothing of ours. */
export async function getToken({ requestUrl, requestToken }: RegisteredJob, audience?: string): Promise<string> {
  const url = new URL(requestUrl)
  if (audience !== undefined) url.searchParams.set("audience", audience)
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${requestToken}`, accept: "application/json" },
  })
  const body: unknown = await response.json()
  if (typeof body === "object" && body !== null && "value" in body && typeof body.value === "string") return body.value
  throw new Error(`status ${response.status}: ${JSON.stringify(body)}`)
}
