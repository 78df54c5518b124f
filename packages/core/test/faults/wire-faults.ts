import type { ServerResponse } from "node:http"
import { cognitoError, type StubAnswer, stsError } from "../support/aws-stub.ts"
import type { FastClock } from "../support/fast-clock.ts"
import type { Fault } from "./fault-table.ts"

/** What the real service says. */
export interface WholeAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** A request that waits for its answer. */
export interface HeldRequest {
  readonly operation: string
  readonly response: ServerResponse
  /** Everything that was sent, secrets included. */
  readonly sent: string
  /** What goes slowly goes by it. */
  readonly clock: FastClock
  /** Lets the real service answer. */
  readonly ask: () => Promise<WholeAnswer>
  /** Gives a token that has expired, if it is one that is asked for. */
  readonly expiredToken: () => Promise<string>
}

/** Faults that a server can make; the others are made on this side of the wire. */
export type WireFault = Exclude<Fault, "refused" | "clock +1 h" | "clock -1 h">

const dripMs = 1_000
const isSts = ({ operation }: HeldRequest): boolean => operation.startsWith("AssumeRole")
const isToken = ({ operation }: HeldRequest): boolean => operation === "token"

/** Lets requests go wrong on real sockets. */
export const wireFaults: Readonly<Record<WireFault, (held: HeldRequest) => void | Promise<void>>> = {
  reset: ({ response }) => void response.socket?.resetAndDestroy(),
  "reset in the body": (held) => sendHalf(held, () => held.response.socket?.resetAndDestroy()),
  truncated: (held) => sendHalf(held, () => held.response.socket?.end()),
  hang: () => {},
  "status 500": (held) =>
    send(held, isToken(held) ? plain(500, "text/plain", "boom") : refusal(held, "InternalFailure", 500)),
  "status 503": (held) => send(held, plain(503, "text/html", `<html><h1>Service Unavailable</h1>${held.sent}</html>`)),
  throttle: (held) => {
    held.response.setHeader("retry-after", "5")
    send(held, isToken(held) ? plain(429, "text/plain", "slow down") : refusal(held, throttling(held), 400))
  },
  malformed: async (held) => {
    const { status, headers, body } = await held.ask()
    send(held, { status, headers, body: half(body).toString() })
  },
  empty: async (held) => {
    const { status, headers } = await held.ask()
    send(held, { status, headers, body: "" })
  },
  "wrong content type": (held) => send(held, plain(200, "text/html", `<html><h1>Sign in</h1>${held.sent}</html>`)),
  "slow drip": drip,
  expired: async (held) => send(held, await expiry(held)),
}

async function expiry(held: HeldRequest): Promise<StubAnswer> {
  if (isToken(held)) return plain(200, "application/json", JSON.stringify({ value: await held.expiredToken() }))
  if (held.operation === "AssumeRole") return refusal(held, "ExpiredToken", 400)
  if (isSts(held)) return refusal(held, "ExpiredTokenException", 400)
  return cognitoError("NotAuthorizedException", "Invalid login token. Token expired: 1893456300 >= 1893456000")
}

function throttling(held: HeldRequest): string {
  return isSts(held) ? "Throttling" : "TooManyRequestsException"
}

/** In the words of the service, with an echo of what it was sent. */
function refusal(held: HeldRequest, code: string, status: number): StubAnswer {
  return { ...(isSts(held) ? stsError(code, held.sent) : cognitoError(code, held.sent)), status }
}

function plain(status: number, contentType: string, body: string): StubAnswer {
  return { status, headers: { "content-type": contentType }, body }
}

function send({ response }: HeldRequest, { status, headers, body }: StubAnswer): void {
  response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) }).end(body)
}

async function sendHalf({ ask, response }: HeldRequest, then: () => void): Promise<void> {
  const { status, headers, body } = await ask()
  response.writeHead(status, { ...headers, "content-length": body.length }).write(half(body), then)
}

function half(body: Buffer): Buffer {
  return body.subarray(0, Math.floor(body.length / 2))
}

async function drip({ ask, response, clock }: HeldRequest): Promise<void> {
  const { status, headers, body } = await ask()
  response.writeHead(status, { ...headers, "content-length": body.length })
  let cancel = (): void => {}
  const sendFrom = (at: number): void => {
    response.write(body.subarray(at, at + 1))
    cancel = clock.startTimer(dripMs, () => sendFrom(at + 1))
  }
  sendFrom(0)
  response.once("close", () => cancel())
}
