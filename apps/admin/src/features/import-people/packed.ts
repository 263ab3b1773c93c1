const bytesAtOnce = 0x8000;

/** A file as it is sent: packed, since a list of thousands is longer than what is taken at once, and in base64. */
export async function packed(file: Blob): Promise<string> {
  const stream = file.stream().pipeThrough(new CompressionStream("gzip"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let text = "";
  for (let from = 0; from < bytes.length; from += bytesAtOnce)
    text += String.fromCodePoint(...bytes.subarray(from, from + bytesAtOnce));
  return btoa(text);
}
