import "../../lib/card-rows.css";
import { placed, type TableBlock } from "./papers.ts";

/** A table of a paper. Where there is little room each row is a card, and each cell says its column. */
export function PaperTable({ caption, columns, rows }: TableBlock) {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return (
    <table className="paper-table card-rows">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ title, share }) => (
            <th key={title} scope="col" style={{ width: `${(100 * share) / whole}%` }}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {placed(rows).map(({ key, thing: cells }) => (
          <tr key={key}>
            {cells.map((lines, place) => (
              <td key={columns[place]?.title} data-column={columns[place]?.title}>
                {placed(lines).map(({ key: line, thing: text }) => (
                  <p key={line}>{text}</p>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
