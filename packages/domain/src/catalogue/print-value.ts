import type { Field, Part } from "./field.ts";
import { type Address, isAddress, partsOf, plainOf, type Value } from "./value.ts";
import { labelOf, type Vocabularies } from "./vocabulary.ts";

/** A line of a printed value; a part of a record carries its label. */
export interface PrintedLine {
  readonly label?: string;
  readonly text: string;
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `2015`, `March 2015`, `9 March 2015`. */
export function printDate(date: string): string {
  const [year, month, day] = date.split("-");
  const named = month ? `${months[Number(month) - 1]} ${year}` : `${year}`;
  return day ? `${Number(day)} ${named}` : named;
}

/** `485 777 3456`, as the NHS writes it. */
const printNhsNumber = (digits: string): string => `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;

const printAddress = ({ lines, postcode }: Address): string => `${lines.replaceAll("\n", ", ")}, ${postcode}`;

function printScalar(
  { type, vocabulary }: Pick<Part, "type" | "vocabulary">,
  value: Value,
  vocabularies: Vocabularies,
): string {
  switch (type) {
    case "boolean":
      return value ? "Yes" : "No";
    case "code":
      return labelOf(vocabularies, vocabulary ?? "", plainOf(value));
    case "date":
    case "partialDate":
      return printDate(plainOf(value));
    case "nhsNumber":
      return printNhsNumber(plainOf(value));
    case "address":
      return isAddress(value) ? printAddress(value) : "";
    default:
      return plainOf(value);
  }
}

/** A value in plain English, a line each; the parts of a record in the order that the catalogue lists them. */
export function printValue(
  field: Pick<Field, "type" | "parts" | "vocabulary">,
  value: Value,
  vocabularies: Vocabularies,
): PrintedLine[] {
  if (field.type !== "record") return [{ text: printScalar({ ...field, type: field.type }, value, vocabularies) }];
  const record = partsOf(value);
  return (field.parts ?? []).flatMap((part) => {
    const partValue = record.get(part.key);
    return partValue === undefined ? [] : [{ label: part.label, text: printScalar(part, partValue, vocabularies) }];
  });
}
