import { S3Error } from "./s3-error.ts"

/** A value that no header can carry. It is quoted as far as XML can quote it. */
export function invalidHeaderValue(name: string, value: string): S3Error {
  return new S3Error("InvalidArgument", "Header value cannot be represented using ISO-8859-1.", {
    status: 400,
    elements: { ArgumentName: name, ArgumentValue: value.replace(/[^\x20-\ud7ff\ue000-\ufffd]/g, "?") },
  })
}
