import { Code, type FieldAmendment, Sensitivity, SpecialCategory } from "@concordat/domain";
import { Checkbox, Fieldset, MultiSelect, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { optionsFrom, useTerms } from "../options.ts";
import { useWords } from "../words.ts";

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

interface Said<Field extends FieldAmendment> {
  readonly field: Field;
  readonly change: (patch: Partial<FieldAmendment>) => void;
}

/** What is said of a field, new or not. */
export function SaidFields<Field extends FieldAmendment>({ field, change }: Said<Field>) {
  const { catalogue } = useWords();
  return (
    <Stack>
      <TextInput
        label="What it is called"
        required
        maxLength={120}
        value={field.label}
        onChange={(event) => change({ label: event.currentTarget.value })}
      />
      <Textarea
        label="Hint for whoever fills it in"
        autosize
        maxLength={300}
        value={field.hint ?? ""}
        onChange={(event) => change({ hint: event.currentTarget.value || null })}
      />
      <Select
        label="Section"
        required
        searchable
        allowDeselect={false}
        data={catalogue.sections.map(({ key, label }) => ({ value: key, label }))}
        value={field.section}
        onChange={(key) => {
          const section = catalogue.sections.find((each) => each.key === key);
          if (section) change({ section: section.key });
        }}
      />
      <SensitivityFields field={field} change={change} />
    </Stack>
  );
}

function SensitivityFields<Field extends FieldAmendment>({ field, change }: Said<Field>) {
  const kinds = useTerms("agencyKind").filter(({ value }) => value !== "joint");
  const lockKinds = ["none", "exact", "never"] as const;
  return (
    <Fieldset legend="How it is kept">
      <Stack gap="sm">
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
        <Select
          label="Lock"
          allowDeselect={false}
          data={optionsFrom(locks)}
          value={field.lock.kind}
          onChange={(value) => {
            const kind = lockKinds.find((each) => each === value);
            if (kind) change({ lock: { ...field.lock, kind } });
          }}
        />
        {field.lock.kind !== "none" && (
          <TextInput
            label="Why it is locked"
            required
            maxLength={300}
            value={field.lock.why}
            onChange={(event) => change({ lock: { ...field.lock, why: event.currentTarget.value } })}
          />
        )}
        <Checkbox
          label="It says where somebody is or how to reach them: it locks for people under a shield"
          checked={field.shield}
          onChange={(event) => change({ shield: event.currentTarget.checked })}
        />
        <MultiSelect
          label="Whose information it usually is"
          placeholder={field.owners.length === 0 ? "Any agency’s" : ""}
          searchable
          data={kinds}
          value={[...field.owners]}
          onChange={(chosen) =>
            change({ owners: field.owners.filter((each) => chosen.includes(each)).concat(added(field.owners, chosen)) })
          }
        />
      </Stack>
    </Fieldset>
  );
}

const added = (before: FieldAmendment["owners"], chosen: readonly string[]): FieldAmendment["owners"] =>
  chosen.filter((each) => !before.some((known) => known === each)).flatMap((each) => Code.safeParse(each).data ?? []);
