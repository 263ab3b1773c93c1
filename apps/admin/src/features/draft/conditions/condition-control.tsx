import { MultiSelect, NumberInput, Select, TextInput } from "@mantine/core";
import { asNumber } from "../../../lib/as-number.ts";
import { termsOf } from "../../../lib/options.ts";
import { useWords } from "../../../lib/words.ts";
import { AddTerm } from "../../../lib/adding/add-term.tsx";
import { TermChoice } from "../../../lib/adding/term-choice.tsx";
import { AsserterControl } from "./asserter-control.tsx";
import { classOptions, scoreOptions } from "./catalogue-options.ts";
import { codeIn, codesIn, type Control, numberIn } from "./control.ts";

interface Controlling {
  readonly control: Control;
  readonly value: unknown;
  /** Undefined: nothing is said. */
  readonly change: (value: unknown) => void;
  readonly fields: readonly string[];
}

/** One control of a condition, by its type. */
export function ConditionControl({ control, value, change, fields }: Controlling) {
  const words = useWords();
  const { label } = control;
  const chosen = { label, value: codeIn(value), onChange: (code: string | null) => change(code ?? undefined) };
  const required = { label, required: true, searchable: true };
  const several = { ...required, value: codesIn(value), onChange: change };
  switch (control.type) {
    case "codes":
      return (
        <TermChoice {...required} vocabulary={control.vocabulary} noun="term" chosen={codesIn(value)} change={change} />
      );
    case "classes":
      return <MultiSelect {...several} data={classOptions(words, fields)} />;
    case "code":
      return (
        <div>
          <Select {...chosen} required searchable data={termsOf(words, control.vocabulary)} />
          <AddTerm vocabulary={control.vocabulary} noun="term" added={change} />
        </div>
      );
    case "scoreField":
      return <Select {...chosen} required data={scoreOptions(words)} />;
    case "choice":
      return <Select {...chosen} allowDeselect={false} data={[...control.options]} />;
    case "choices":
      return <MultiSelect {...several} data={[...control.options]} />;
    case "date":
      return <DateControl label={label} value={value} change={change} />;
    case "number":
      return <NumberControl control={control} value={value} change={change} />;
    case "asserter":
      return <AsserterControl label={label} value={value} change={change} />;
  }
}

interface DateIs extends Pick<Controlling, "value" | "change"> {
  readonly label: string;
}

function DateControl({ label, value, change }: DateIs) {
  return (
    <TextInput
      label={label}
      type="date"
      value={codeIn(value) ?? ""}
      onChange={(event) => change(event.currentTarget.value || undefined)}
    />
  );
}

interface NumberIs extends Pick<Controlling, "value" | "change"> {
  readonly control: Extract<Control, { type: "number" }>;
}

function NumberControl({ control: { label, min, max }, value, change }: NumberIs) {
  return (
    <NumberInput
      label={label}
      {...(min === undefined ? {} : { min })}
      {...(max === undefined ? {} : { max })}
      allowDecimal={false}
      value={numberIn(value)}
      onChange={(typed) => change(asNumber(typed) ?? undefined)}
    />
  );
}
