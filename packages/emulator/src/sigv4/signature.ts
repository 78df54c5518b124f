/** The SigV4 parts of a request, wherever they were written. */
export interface Signature {
  /** `query` is a presigned URL. */
  readonly place: "header" | "query"
  readonly accessKeyId: string
  readonly scope: CredentialScope
  /** Lower-case names, as listed. */
  readonly signedHeaders: readonly string[]
  readonly signature: string
  /** `YYYYMMDDTHHMMSSZ` */
  readonly timestamp: string
  readonly sessionToken?: string
  /** Seconds; presigned URLs only, and not those of STS. */
  readonly expiresSeconds?: number
}

export interface CredentialScope {
  /** `YYYYMMDD` */
  readonly date: string
  readonly region: string
  readonly service: string
  readonly terminator: string
}
