import { ProfessionalId, rankOf } from "@concordat/domain";
import { test } from "vitest";
import { audienceOf } from "../../src/index.ts";
import { seenIn, type World } from "../made/any-world.ts";
import { bookOf } from "../made/case.ts";
import { holds } from "../made/law.ts";
import { at, police, timeZone, uuid } from "../made/partnership.ts";

/** What the writer of each row is told about the reader's agency, when it works the case for one purpose. */
const told = ({ versions, facts, viewer }: World, row: World["rows"][number]) =>
  audienceOf({
    row,
    classification: null,
    facts,
    book: bookOf(versions),
    at,
    timeZone,
    involved: [{ agency: police, purposes: [viewer.purpose ?? "childSafeguarding"] }],
    nobody: ProfessionalId.parse(uuid(99)),
  })[0];

test("nobody who works the case, and says why they look, sees more than a writer is told that some will see, or less than everybody", () =>
  holds((world) => {
    const viewer = {
      ...world.viewer,
      purpose: world.viewer.purpose ?? "childSafeguarding",
      involved: true,
      conflict: false,
      mayOpen: true,
      reasonUntil: Infinity,
    };
    return world.rows.every((row) => {
      const audience = told(world, row);
      const [seen] = seenIn({ ...world, viewer, rows: [row], releases: [] });
      return (
        audience !== undefined &&
        seen !== undefined &&
        rankOf(audience.everybody) <= rankOf(seen.level) &&
        rankOf(seen.level) <= rankOf(audience.some)
      );
    });
  }));
