import { IconEyeOff } from "@tabler/icons-react";
import { outcomes, outcomeWords } from "./cell-summary.ts";
import "./matrix.css";

/** What the words and marks of the matrix mean. */
export function Legend() {
  return (
    <ul className="matrix-legend" aria-label="Legend">
      {outcomes.map((outcome) => (
        <li key={outcome}>
          <span className="matrix-cell" data-outcome={outcome} data-always>
            {outcomeWords[outcome].short}
          </span>{" "}
          {outcomeWords[outcome].says}
        </li>
      ))}
      <li>
        <span className="matrix-cell" data-outcome="value">
          Full <em>if</em>
        </span>{" "}
        only under conditions
      </li>
      <li>
        <IconEyeOff size={15} aria-hidden /> another clause withholds it in some cases
      </li>
    </ul>
  );
}
