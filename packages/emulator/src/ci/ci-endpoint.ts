import type { HttpRequest, HttpResponse } from "../http/http-message.ts"
import { problemResponse } from "../issuer/problem-response.ts"
import type { CiRegistry, CiServer } from "./ci-registry.ts"

const JOB_PATH = /^\/_ci\/([\w-]+)(?:\/|$)/

/** Answers what jobs ask for. */
export async function ciEndpoint(registry: CiRegistry, request: HttpRequest): Promise<HttpResponse> {
  const server = findServer(registry, request.rawPath)
  return server ? server.answer(request) : problemResponse(404, "The requested job was not found.")
}

/** By the job's id, or as the metadata server of Google, of which a machine has one. */
function findServer({ servers, endedServers }: CiRegistry, path: string): CiServer | undefined {
  const id = JOB_PATH.exec(path)?.[1]
  if (id !== undefined) return servers.get(id) ?? endedServers.get(id)
  return [...servers.values()].findLast(({ ci }) => ci === "google")
}
