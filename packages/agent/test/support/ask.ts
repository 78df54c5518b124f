import { request } from "node:http"
import { text } from "node:stream/consumers"

export interface Answer {
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly text: string
  readonly body: Readonly<Record<string, unknown>>
}

export interface Question {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** Sends a request on a connection of its own, with these headers and no other than `Host`. */
export function ask(url: string, { method = "GET", headers: given = {}, body }: Question = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers: given, agent: false })
    sent.on("response", (response) => {
      const { statusCode: status, headers } = response
      text(response).then((said) => resolve({ status, headers, text: said, body: parse(said) }), reject)
    })
    sent.on("error", reject)
    sent.end(body)
  })
}

function parse(text: string): Answer["body"] {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
