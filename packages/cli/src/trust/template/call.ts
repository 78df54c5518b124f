import { isRecord } from "../source/is-record.ts"

/** A call of one of CloudFormation's functions. */
export interface Call {
  /** The long form: `Ref`, `Fn::Sub`. */
  readonly name: string
  readonly argument: unknown
}

/** Reads `{ Ref: … }` and `{ "Fn::…": … }`; nothing for other values. */
export function readCall(value: unknown): Call | undefined {
  if (!isRecord(value)) return undefined
  const [entry, ...more] = Object.entries(value)
  if (!entry || more.length > 0) return undefined
  const [name, argument] = entry
  return name === "Ref" || name.startsWith("Fn::") ? { name, argument } : undefined
}
