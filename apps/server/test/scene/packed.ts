import { gzipSync } from "node:zlib";

/** A file as the page sends it. */
export const packed = (file: string | Uint8Array): string => gzipSync(file).toString("base64");
