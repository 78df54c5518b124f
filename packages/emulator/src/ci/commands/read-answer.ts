import { isRecord } from "../../is-record.ts"

export interface TokenAnswer {
  /** As a status line has it: `403 Forbidden`. */
  readonly status: string
  readonly token: string | undefined
  readonly message: string
}

/** Reads what the emulator answered to a command: a token, or why there is none. */
export async function readAnswer(response: Response): Promise<TokenAnswer> {
  const body = await readJson(response)
  const { token, message } = isRecord(body) ? body : {}
  return {
    status: `${response.status} ${response.statusText}`,
    token: response.ok && typeof token === "string" ? token : undefined,
    message: typeof message === "string" ? message : "",
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return undefined
  }
}
