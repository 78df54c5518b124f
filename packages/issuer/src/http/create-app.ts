import { randomUUID } from "node:crypto"
import { Hono } from "hono"
import { IssuerError } from "../issuer-error.ts"
import type { Services } from "../operations/services.ts"
import type { AppEnv } from "./app-context.ts"
import { documentResponse } from "./document-response.ts"
import { errorResponse } from "./error-response.ts"
import { getToken } from "./get-token.ts"
import { postJob } from "./post-job.ts"
import { postJobFinish } from "./post-job-finish.ts"
import { publicDocuments } from "./public-documents.ts"
import { readiness } from "./readiness.ts"

const documentPaths = [".well-known/openid-configuration", "jwks"]
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]

/** The issuer's routes. There is no CORS on any: no page of a browser has business here. */
export function createApp(services: Services, isClosing: () => boolean): Hono<AppEnv> {
  const { settings } = services
  const app = new Hono<AppEnv>()
  addSafeHeaders(app)
  addDocuments(app.basePath(pathOf(settings.url)), services)
  addService(app.basePath(pathOf(settings.serviceUrl)), services, isClosing)
  addFailures(app, services)
  return app
}

function pathOf(url: string): string {
  const { pathname } = new URL(url)
  return pathname === "/" ? "" : pathname
}

function addService(app: Hono<AppEnv>, services: Services, isClosing: () => boolean): void {
  app.get("/health", () => Response.json({ status: "ok" }))
  app.get("/ready", () => readiness(services, isClosing))
  app.get("/token", (context) => getToken(services, context))
  app.post("/jobs", (context) => postJob(services, context))
  app.post("/jobs/:id/finish", (context) => postJobFinish(services, context))
  refuseOthers(app, "GET", ["/health", "/ready", "/token"])
  refuseOthers(app, "POST", ["/jobs", "/jobs/:id/finish"])
}

function addSafeHeaders(app: Hono<AppEnv>): void {
  app.use(async (context, next) => {
    context.set("requestId", randomUUID())
    await next()
    context.res.headers.set("x-request-id", context.var.requestId)
    context.res.headers.set("x-content-type-options", "nosniff")
    if (!context.res.headers.has("cache-control")) context.res.headers.set("cache-control", "no-store")
  })
}

function addDocuments(app: Hono<AppEnv>, services: Services): void {
  for (const path of documentPaths) {
    app.get(`/${path}`, async ({ req }) => {
      const document = (await publicDocuments(services)).find((candidate) => candidate.path === path)
      if (!document) throw new IssuerError("ERR_NOT_FOUND", "There is nothing here.")
      return documentResponse(req.raw, document)
    })
  }
  refuseOthers(
    app,
    "GET",
    documentPaths.map((path) => `/${path}`),
  )
}

function refuseOthers(app: Hono<AppEnv>, method: string, paths: readonly string[]): void {
  app.on(methods, [...paths], ({ var: { requestId } }) => {
    const response = errorResponse(new IssuerError("ERR_METHOD", `Only ${method} is possible here.`), requestId)
    response.headers.set("allow", method)
    return response
  })
}

function addFailures(app: Hono<AppEnv>, { settings }: Services): void {
  app.notFound(({ var: { requestId } }) =>
    errorResponse(new IssuerError("ERR_NOT_FOUND", "There is nothing here."), requestId),
  )
  app.onError((error, { var: { requestId } }) => {
    if (error instanceof IssuerError) return errorResponse(error, requestId)
    settings.onInternalError(error, requestId)
    return errorResponse(new IssuerError("ERR_INTERNAL", "The issuer failed."), requestId)
  })
}
