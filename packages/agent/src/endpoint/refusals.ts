import type { EndpointAnswer } from "./endpoint-answer.ts"

/** What is said to requests that get no credentials. */
export const refusals: Readonly<Record<"foreignHost" | "browser" | "body" | "token" | "method", EndpointAnswer>> = {
  foreignHost: {
    status: 403,
    isRefused: true,
    body: { code: "ForeignHost", message: "This endpoint answers under its own address only." },
  },
  browser: {
    status: 403,
    isRefused: true,
    body: { code: "BrowserRequest", message: "This endpoint does not answer web pages." },
  },
  body: {
    status: 413,
    isRefused: true,
    headers: { connection: "close" },
    body: { code: "BodyNotExpected", message: "This endpoint takes no request bodies." },
  },
  token: {
    status: 401,
    isRefused: true,
    body: {
      code: "Unauthorized",
      message: "Send the content of the token file, AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE, as Authorization.",
    },
  },
  method: {
    status: 405,
    headers: { allow: "GET" },
    body: { code: "MethodNotAllowed", message: "Credentials are asked for with GET." },
  },
}
