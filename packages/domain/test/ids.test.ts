import { describe, expect, it } from "vitest";
import { AgencyId } from "../src/index.ts";

describe("an id", () => {
  it.each([
    "",
    "1",
    "00000000-0000-4000-8000-00000000000",
    "00000000-0000-4000-8000-00000000000g",
    "{00000000-0000-4000-8000-000000000001}",
    "00000000-0000-0000-8000-000000000001",
  ])("is not “%s”", (text) => expect(AgencyId.safeParse(text).success).toBe(false));

  it("is a UUID in small letters, however it was typed", () => {
    expect(AgencyId.parse("ABCDEF00-0000-4000-8000-000000000001")).toBe("abcdef00-0000-4000-8000-000000000001");
  });
});
