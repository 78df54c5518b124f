import { S3Error } from "./s3-error.ts"

/** What S3 can do and this emulator can't. */
export function notImplemented(header: string): S3Error {
  return new S3Error("NotImplemented", "A header you provided implies functionality that is not implemented", {
    status: 501,
    elements: { Header: header },
  })
}
