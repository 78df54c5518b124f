import { createHash } from "node:crypto"
import { crc32With } from "./crc32-with.ts"
import { crc64nvme } from "./crc64nvme.ts"

/** By the end of the header's name: `x-amz-checksum-<name>`. */
export const CHECKSUM_ALGORITHMS: Readonly<Record<string, (data: Uint8Array) => Uint8Array>> = {
  crc32: crc32With(0xedb8_8320),
  crc32c: crc32With(0x82f6_3b78),
  crc64nvme,
  sha1: (data) => createHash("sha1").update(data).digest(),
  sha256: (data) => createHash("sha256").update(data).digest(),
}
