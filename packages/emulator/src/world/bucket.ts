import type { Policy } from "@claimbridge/trust"

export interface Bucket {
  readonly name: string
  readonly accountId: string
  readonly region: string
  policy?: Policy
  /** By key. */
  readonly objects: Map<string, StoredObject>
}

export interface StoredObject {
  readonly body: Uint8Array
  readonly etag: string
  readonly contentType: string
  readonly lastModified: Date
  /** `x-amz-meta-*` headers, without the prefix. */
  readonly metadata: Readonly<Record<string, string>>
  /** Other headers that are stored with the object, e.g. `cache-control`. */
  readonly headers?: Readonly<Record<string, string>>
  /** `x-amz-checksum-*` headers that the object was uploaded with. */
  readonly checksums?: Readonly<Record<string, string>>
}
