import { describe, expect, it } from "vitest"
import type { HttpRequest } from "../../src/http/http-message.ts"
import { readPayload } from "../../src/operations/s3/read-payload.ts"
import { sha256Hex } from "../../src/sigv4/sha256-hex.ts"
import { verifySignature } from "../../src/sigv4/verify-signature.ts"
import { exampleKey } from "../support/doors-example-key.ts"
import { aRequest } from "../support/doors-request.ts"
import { aWorld } from "../support/doors-world.ts"

/** Requests and signatures of https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html and its neighbors. */
const DATE = "20130524T000000Z"
const HOST = "examplebucket.s3.amazonaws.com"
const EMPTY = sha256Hex("")
const SCOPE = "20130524/us-east-1/s3/aws4_request"

interface Example extends Partial<HttpRequest> {
  readonly signed: Readonly<Record<string, string>>
  readonly signature: string
}

function signedRequest({ signed, signature, ...request }: Example): HttpRequest {
  const names = Object.keys(signed).sort().join(";")
  const credential = `${exampleKey().accessKeyId}/${SCOPE}`
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential},SignedHeaders=${names},Signature=${signature}`
  return aRequest({ ...request, headers: { ...signed, authorization } })
}

const world = aWorld({ now: "2013-05-24T00:05:00Z", admin: exampleKey() })

describe("the examples of AWS's reference", () => {
  it.each<[name: string, example: Example]>([
    [
      "a ranged GET",
      {
        rawPath: "/test.txt",
        signed: { host: HOST, range: "bytes=0-9", "x-amz-content-sha256": EMPTY, "x-amz-date": DATE },
        signature: "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
      },
    ],
    [
      "a PUT of a key with a special character",
      {
        method: "PUT",
        rawPath: "/test%24file.text",
        body: Buffer.from("Welcome to Amazon S3."),
        signed: {
          date: "Fri, 24 May 2013 00:00:00 GMT",
          host: HOST,
          "x-amz-content-sha256": sha256Hex("Welcome to Amazon S3."),
          "x-amz-date": DATE,
          "x-amz-storage-class": "REDUCED_REDUNDANCY",
        },
        signature: "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd",
      },
    ],
    [
      "a parameter without a value",
      {
        rawQuery: "lifecycle",
        signed: { host: HOST, "x-amz-content-sha256": EMPTY, "x-amz-date": DATE },
        signature: "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543",
      },
    ],
    [
      "a listing",
      {
        rawQuery: "prefix=J&max-keys=2",
        signed: { host: HOST, "x-amz-content-sha256": EMPTY, "x-amz-date": DATE },
        signature: "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7",
      },
    ],
  ])("accepts %s", (_name, example) => {
    const { caller } = verifySignature(world, signedRequest(example), "s3")
    expect(caller.arn).toBe("arn:aws:iam::111122223333:user/emulator-admin")
  })

  it("accepts a presigned URL", () => {
    const credential = `${exampleKey().accessKeyId}%2F${SCOPE.replaceAll("/", "%2F")}`
    const rawQuery = [
      "X-Amz-Algorithm=AWS4-HMAC-SHA256",
      `X-Amz-Credential=${credential}`,
      `X-Amz-Date=${DATE}`,
      "X-Amz-Expires=86400",
      "X-Amz-SignedHeaders=host",
      "X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404",
    ].join("&")
    const verified = verifySignature(world, aRequest({ rawPath: "/test.txt", rawQuery, headers: { host: HOST } }), "s3")
    expect(verified.signature.place).toBe("query")
  })
})

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

function chunkedBody(signatures: readonly [string, string, string], trailers = ""): string {
  const [first, second, last] = signatures
  const chunks = [
    `10000;chunk-signature=${first}\r\n${"a".repeat(65_536)}\r\n`,
    `400;chunk-signature=${second}\r\n${"a".repeat(1024)}\r\n`,
    `0;chunk-signature=${last}\r\n`,
  ]
  return `${chunks.join("")}${trailers}\r\n`
}

function chunkedRequest(body: string): HttpRequest {
  return signedRequest({
    method: "PUT",
    host: "s3.amazonaws.com",
    rawPath: "/examplebucket/chunkObject.txt",
    body: Buffer.from(body),
    signed: {
      "content-encoding": "aws-chunked",
      "content-length": "66824",
      host: "s3.amazonaws.com",
      "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
      "x-amz-date": DATE,
      "x-amz-decoded-content-length": "66560",
      "x-amz-storage-class": "REDUCED_REDUNDANCY",
    },
    signature: "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9",
  })
}

function chunkedWithTrailer(body: string): HttpRequest {
  return signedRequest({
    method: "PUT",
    host: "s3.amazonaws.com",
    rawPath: "/examplebucket/chunkObject.txt",
    body: Buffer.from(body),
    signed: {
      "content-encoding": "aws-chunked",
      host: "s3.amazonaws.com",
      "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER",
      "x-amz-date": DATE,
      "x-amz-decoded-content-length": "66560",
      "x-amz-storage-class": "REDUCED_REDUNDANCY",
      "x-amz-trailer": "x-amz-checksum-crc32c",
    },
    signature: "106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e",
  })
}

function trailer(checksum: string, signature: string): string {
  return `x-amz-checksum-crc32c:${checksum}\r\nx-amz-trailer-signature:${signature}\r\n`
}

const TRAILER_SIGNATURE = "d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435"

function read(request: HttpRequest): { readonly body: Uint8Array; readonly trailers: object } {
  return readPayload(request, verifySignature(world, request, "s3"))
}

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
