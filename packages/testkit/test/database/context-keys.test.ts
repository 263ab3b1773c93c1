import { Signer, withActor } from "@concordat/db";
import { addContextKey, retireOtherContextKeys } from "@concordat/db/postgres";
import { Day } from "@concordat/domain";
import { type FreshDatabase, freshDatabase, loadWorlds } from "@concordat/testkit";
import { demonstrationPartnership, showcase } from "@concordat/worlds";
import { afterAll, beforeAll, expect, test } from "vitest";

let database: FreshDatabase;
const at = Date.parse("2026-06-15T11:00:00Z");
const whole = demonstrationPartnership(Day.parse("2026-06-15"));
const demonstration = { ...whole, cases: whole.cases.filter(({ id }) => id === showcase.caseId) };
const hannah = demonstration.professionals.find(({ name }) => name === "Hannah Fairbrother")!;
const actor = {
  professional: hannah.id,
  agency: hannah.agency,
  partnership: demonstration.partnership.id,
  visit: hannah.id,
};
beforeAll(async () => {
  database = await freshDatabase();
  await loadWorlds(database.adminUrl, [demonstration]);
});
afterAll(() => database.drop());

const keyOf = (byte: string) => ({ ...database.secrets, contextKey: byte.repeat(32) });

/** How many entries a server shows that signs with this key. */
const shownBy = ({ contextKey }: { contextKey: string }) =>
  withActor(
    { ...database.open(() => at, 1), signer: new Signer(contextKey) },
    { actor, scope: [showcase.caseId] },
    async ({ sql }) => (await sql`select from entries`).length,
  );

test("F28 a key that was not added shows nothing, and cannot end the one that is valid", async () => {
  expect(await shownBy(keyOf("1b"))).toBe(0);
  expect(await retireOtherContextKeys(database.adminUrl, keyOf("1b"))).toBe("not known");
  expect(await shownBy(database.secrets)).toBeGreaterThan(20);
});

test("F28 two keys are valid at once, never three, and the old one shows nothing once it is retired", async () => {
  expect(await addContextKey(database.adminUrl, keyOf("1b"))).toBe("added");
  expect(await addContextKey(database.adminUrl, keyOf("1b"))).toBe("known already");
  expect(await addContextKey(database.adminUrl, keyOf("2c"))).toBe("two are valid already");
  const shown = await shownBy(database.secrets);
  expect(shown).toBeGreaterThan(20);
  expect(await shownBy(keyOf("1b"))).toBe(shown);
  expect(await retireOtherContextKeys(database.adminUrl, keyOf("1b"))).toBe("retired");
  expect(await shownBy(database.secrets)).toBe(0);
  expect(await shownBy(keyOf("1b"))).toBe(shown);
});
