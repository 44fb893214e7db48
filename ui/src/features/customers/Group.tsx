/** The group that the customer belongs to: its tree from the head down, and all of it together. */
import type { ReactNode } from "react";
import { MoneyText } from "../../components";
import type { CustomerFigures, CustomerGroup, CustomerPage } from "../../ipc/generated";
import { useMessages } from "../../language";

export interface GroupProps {
  page: CustomerPage;
  group: CustomerGroup;
  onOpen: (id: string) => void;
}

export function Group({ page, group, onOpen }: GroupProps): ReactNode {
  const { text } = useMessages();
  const heads = ["invoiced", "weighted", "exposure"] as const;
  return (
    <table className="customer-table" aria-label={text("customer-group")}>
      <thead>
        <tr>
          <th scope="col">{text("customers-column-name")}</th>
          {heads.map((head) => (
            <th key={head} scope="col" data-align="figure">
              {text(`customers-column-${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {group.members.map((member) => (
          <tr key={member.id} aria-current={member.id === page.customer.id ? "true" : undefined}>
            <th scope="row" style={{ paddingLeft: Math.min(member.depth, 6) * 12 }}>
              {member.id === page.customer.id ? (
                member.name
              ) : (
                <button type="button" className="customer-link" onClick={() => onOpen(member.id)}>
                  {member.name}
                </button>
              )}
            </th>
            <Amounts figures={member.figures} currency={page.currency} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text("customer-group-total", { count: group.member_count })}</th>
          <Amounts figures={group.total} currency={page.currency} />
        </tr>
      </tfoot>
    </table>
  );
}

function Amounts({ figures, currency }: { figures: CustomerFigures; currency: string }): ReactNode {
  return [figures.invoiced, figures.weighted, figures.exposure].map((amount, place) => (
    <td key={place} data-align="figure">
      <MoneyText amount={amount} currency={currency} unit="whole" />
    </td>
  ));
}
