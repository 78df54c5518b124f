import { describe, expect, it } from "vitest"
import type { HttpRequest } from "../../src/http/http-message.ts"
import { readPayload } from "../../src/operations/s3/read-payload.ts"
import { verifySignature } from "../../src/sigv4/verify-signature.ts"
import { DATE, exampleRequest, exampleWorld } from "../support/aws-example.ts"

const CHUNK_SIGNATURES = [
  "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648",
  "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497",
  "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9",
] as const

const TRAILER_CHUNK_SIGNATURES = [
  "b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2",
  "1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7",
  "2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992",
] as const

const TRAILER_SIGNATURE = "d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435"

function chunkedBody(signatures: readonly [string, string, string], trailers = ""): string {
  const [first, second, last] = signatures
  const chunks = [
    `10000;chunk-signature=${first}\r\n${"a".repeat(65_536)}\r\n`,
    `400;chunk-signature=${second}\r\n${"a".repeat(1024)}\r\n`,
    `0;chunk-signature=${last}\r\n`,
  ]
  return `${chunks.join("")}${trailers}\r\n`
}

const PUT = { method: "PUT", host: "s3.amazonaws.com", rawPath: "/examplebucket/chunkObject.txt" }
const SIGNED = {
  "content-encoding": "aws-chunked",
  host: "s3.amazonaws.com",
  "x-amz-date": DATE,
  "x-amz-decoded-content-length": "66560",
  "x-amz-storage-class": "REDUCED_REDUNDANCY",
}

function chunkedRequest(body: string): HttpRequest {
  return exampleRequest({
    ...PUT,
    body: Buffer.from(body),
    signed: { ...SIGNED, "content-length": "66824", "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-PAYLOAD" },
    signature: "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9",
  })
}

function chunkedWithTrailer(body: string): HttpRequest {
  return exampleRequest({
    ...PUT,
    body: Buffer.from(body),
    signed: {
      ...SIGNED,
      "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER",
      "x-amz-trailer": "x-amz-checksum-crc32c",
    },
    signature: "106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e",
  })
}

function trailer(checksum: string, signature: string): string {
  return `x-amz-checksum-crc32c:${checksum}\r\nx-amz-trailer-signature:${signature}\r\n`
}

function read(request: HttpRequest): { readonly body: Uint8Array; readonly trailers: object } {
  return readPayload(request, verifySignature(exampleWorld, request, "s3"))
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html */
describe("the streaming examples of AWS's reference", () => {
  it("accepts signed chunks", () => {
    expect(read(chunkedRequest(chunkedBody(CHUNK_SIGNATURES))).body.byteLength).toBe(66_560)
  })

  it("accepts signed chunks with a signed trailer", () => {
    const body = chunkedBody(TRAILER_CHUNK_SIGNATURES, trailer("sOO8/Q==", TRAILER_SIGNATURE))
    expect(read(chunkedWithTrailer(body)).trailers).toEqual({ "x-amz-checksum-crc32c": "sOO8/Q==" })
  })

  it.each<[name: string, request: HttpRequest, code: string]>([
    [
      "a changed chunk",
      chunkedRequest(chunkedBody(CHUNK_SIGNATURES).replace("aaa\r\n", "aab\r\n")),
      "SignatureDoesNotMatch",
    ],
    [
      "chunks in another order",
      chunkedRequest(chunkedBody([CHUNK_SIGNATURES[1], CHUNK_SIGNATURES[0], CHUNK_SIGNATURES[2]])),
      "SignatureDoesNotMatch",
    ],
    ["a body that ends early", chunkedRequest(chunkedBody(CHUNK_SIGNATURES).slice(0, 60_000)), "IncompleteBody"],
    [
      "a chunk that is longer than it says",
      chunkedRequest(chunkedBody(CHUNK_SIGNATURES).replace("10000;", "ffff;")),
      "IncompleteBody",
    ],
    [
      "a changed trailer",
      chunkedWithTrailer(chunkedBody(TRAILER_CHUNK_SIGNATURES, trailer("AAAAAA==", TRAILER_SIGNATURE))),
      "SignatureDoesNotMatch",
    ],
    [
      "a trailer without a signature",
      chunkedWithTrailer(chunkedBody(TRAILER_CHUNK_SIGNATURES, "x-amz-checksum-crc32c:sOO8/Q==\r\n")),
      "SignatureDoesNotMatch",
    ],
    ["a missing trailer", chunkedWithTrailer(chunkedBody(TRAILER_CHUNK_SIGNATURES)), "MalformedTrailerError"],
  ])("refuses %s", (_name, request, code) => {
    expect(() => read(request)).toThrow(expect.objectContaining({ code }))
  })
})
