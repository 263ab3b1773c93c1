import { z } from "zod";

const isAsyncIterable = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Symbol.asyncIterator in value;

/** What a subscription answers with: frames, each of which its schema has read before it leaves. */
export const streamOf = <Frame>(schema: z.ZodType<Frame>) =>
  z.custom<AsyncIterable<Frame>>(isAsyncIterable).transform(async function* (frames) {
    for await (const frame of frames) yield schema.parse(frame);
  });
