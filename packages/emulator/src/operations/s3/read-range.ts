import { S3Error } from "./s3-error.ts"

/** First and last byte, both included. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/**
 * Reads `bytes=0-99`, `bytes=100-` and `bytes=-10`. Gives nothing for a header that is no single range, as S3 does.
 *
 * @throws {AwsError} `InvalidRange` for a range that the object doesn't have
 */
export function readRange(header: string | undefined, size: number): ByteRange | undefined {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? []
  if (from === "" && to === "") return undefined
  const first = from === "" ? Math.max(0, size - Number(to)) : Number(from)
  const last = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1)
  if (first <= last) return { first, last }
  if (from !== "" && to !== "" && Number(to) < Number(from)) return undefined
  throw new S3Error("InvalidRange", "The requested range is not satisfiable", {
    status: 416,
    elements: { RangeRequested: header ?? "", ActualObjectSize: String(size) },
  })
}
