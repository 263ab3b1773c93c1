import { Code, type FieldAmendment, Sensitivity, SpecialCategory } from "@concordat/domain";
import { Checkbox, Fieldset, MultiSelect, Select, Stack, TextInput } from "@mantine/core";
import { optionsFrom, useTerms } from "../options.ts";
import type { Said } from "./said.ts";

const sensitivities = {
  standard: "Standard",
  confidential: "Confidential: common law, or high harm",
  special: "Special category (Article 9)",
  criminal: "Criminal offence (Article 10)",
} as const;

const categories: Readonly<Record<SpecialCategory, string>> = {
  racialEthnicOrigin: "Racial or ethnic origin",
  politicalOpinions: "Political opinions",
  religiousPhilosophicalBelief: "Religious or philosophical belief",
  tradeUnion: "Trade union membership",
  genetic: "Genetic data",
  biometric: "Biometric data",
  health: "Health",
  sexLife: "Sex life",
  sexualOrientation: "Sexual orientation",
};

const locks = {
  none: "Shared by any clause that covers it",
  exact: "Locked: only a clause that names it opens it",
  never: "Never shared, by any clause",
} as const;

const lockKinds = ["none", "exact", "never"] as const;

/** How a field is kept: how sensitive it is, what locks it, and whose information it usually is. */
export function HowKept({ field, change }: Said) {
  return (
    <Fieldset legend="How it is kept">
      <Stack gap="sm">
        <SensitivityFields field={field} change={change} />
        <LockFields field={field} change={change} />
        <Checkbox
          label="It says where somebody is or how to reach them: it locks for people under a shield"
          checked={field.shield}
          onChange={(event) => change({ shield: event.currentTarget.checked })}
        />
        <UsualOwners field={field} change={change} />
      </Stack>
    </Fieldset>
  );
}

/** How sensitive it is; where it is of a special category, of which. */
function SensitivityFields({ field, change }: Said) {
  return (
    <>
      <Select
        label="How sensitive it is"
        allowDeselect={false}
        data={optionsFrom(sensitivities)}
        value={field.class}
        onChange={(value) => {
          const sensitivity = Sensitivity.options.find((each) => each === value);
          if (sensitivity) change({ class: sensitivity, special: sensitivity === "special" ? field.special : [] });
        }}
      />
      {field.class === "special" && (
        <MultiSelect
          label="Which Article 9 categories it reveals"
          required
          data={optionsFrom(categories)}
          value={[...field.special]}
          onChange={(chosen) => change({ special: SpecialCategory.options.filter((each) => chosen.includes(each)) })}
        />
      )}
    </>
  );
}

/** Whether it is locked, and why. */
function LockFields({ field: { lock }, change }: Said) {
  return (
    <>
      <Select
        label="Lock"
        allowDeselect={false}
        data={optionsFrom(locks)}
        value={lock.kind}
        onChange={(value) => {
          const kind = lockKinds.find((each) => each === value);
          if (kind) change({ lock: { ...lock, kind } });
        }}
      />
      {lock.kind !== "none" && (
        <TextInput
          label="Why it is locked"
          required
          maxLength={300}
          value={lock.why}
          onChange={(event) => change({ lock: { ...lock, why: event.currentTarget.value } })}
        />
      )}
    </>
  );
}

const added = (before: FieldAmendment["owners"], chosen: readonly string[]): FieldAmendment["owners"] =>
  chosen.filter((each) => !before.some((known) => known === each)).flatMap((each) => Code.safeParse(each).data ?? []);

/** The kinds of agency whose information it usually is; none chosen means any. */
function UsualOwners({ field: { owners }, change }: Said) {
  const kinds = useTerms("agencyKind").filter(({ value }) => value !== "joint");
  return (
    <MultiSelect
      label="Whose information it usually is"
      placeholder={owners.length === 0 ? "Any agency’s" : ""}
      searchable
      data={kinds}
      value={[...owners]}
      onChange={(chosen) =>
        change({ owners: owners.filter((each) => chosen.includes(each)).concat(added(owners, chosen)) })
      }
    />
  );
}
