import { gunzipSync } from "node:zlib"
import type { FileMap } from "../repository/file-map.ts"

const blockBytes = 512

/** The files of an npm tarball by their path below `package/`. */
export function readTarball(gzipped: Buffer): FileMap {
  const archive = gunzipSync(gzipped)
  const files = new Map<string, string>()
  for (let offset = 0; offset + blockBytes <= archive.length; ) {
    const header = archive.subarray(offset, offset + blockBytes)
    const sizeBytes = Number.parseInt(textAt(header, 124, 12), 8) || 0
    const start = offset + blockBytes
    if (isFile(header)) files.set(pathOf(header), archive.toString("utf8", start, start + sizeBytes))
    offset = start + Math.ceil(sizeBytes / blockBytes) * blockBytes
  }
  return files
}

function isFile(header: Buffer): boolean {
  return header[0] !== 0 && ["0", ""].includes(textAt(header, 156, 1))
}

function pathOf(header: Buffer): string {
  const prefix = textAt(header, 345, 155)
  const path = prefix === "" ? textAt(header, 0, 100) : `${prefix}/${textAt(header, 0, 100)}`
  return path.replace(/^package\//, "")
}

function textAt(header: Buffer, offset: number, length: number): string {
  return header
    .toString("utf8", offset, offset + length)
    .replace(/\0.*$/s, "")
    .trim()
}
