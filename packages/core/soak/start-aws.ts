import { type ChildProcess, fork } from "node:child_process"
import { fileURLToPath } from "node:url"
import type { AwsMessage } from "./aws-message.ts"
import type { SoakSettings } from "./soak-settings.ts"

type Ready = Extract<AwsMessage, { type: "ready" }>
type End = Extract<AwsMessage, { type: "end" }>

/** The process that plays AWS. */
export interface AwsProcess extends Ready {
  /** Asks how many connections are open, and how many requests went wrong. */
  readonly ask: () => Promise<End>
  readonly stop: () => void
}

/** Starts AWS, and waits until it listens. */
export async function startAws(
  settings: SoakSettings,
  onIssued: (accessKeyId: string, endMs: number) => void,
): Promise<AwsProcess> {
  const child = fork(fileURLToPath(new URL("aws-process.ts", import.meta.url)), [JSON.stringify(settings)])
  child.on("message", (message: AwsMessage) => {
    if (message.type === "issued") onIssued(message.accessKeyId, message.endMs)
  })
  const ready = await next(child, isReady)
  return {
    ...ready,
    ask: () => {
      child.send("end")
      return next(child, isEnd)
    },
    stop: () => child.disconnect(),
  }
}

function next<Message extends AwsMessage>(
  child: ChildProcess,
  isWanted: (message: AwsMessage) => message is Message,
): Promise<Message> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => reject(new Error(`the process that plays AWS ended with ${code}`))
    const onMessage = (message: AwsMessage): void => {
      if (!isWanted(message)) return
      child.off("exit", onExit).off("message", onMessage)
      resolve(message)
    }
    child.on("exit", onExit).on("message", onMessage)
  })
}

function isReady(message: AwsMessage): message is Ready {
  return message.type === "ready"
}

function isEnd(message: AwsMessage): message is End {
  return message.type === "end"
}
