//! Whether a person had a hand in a part: a value entered in the place of a source's, or a lever.

use std::collections::{BTreeMap, BTreeSet};

use diapason_engine::{Category, PartOrigin};
use diapason_model::catalogue::Entity;
use diapason_model::{DealIndex, InvoiceIndex, Snapshot};

use super::grouped::{Held, Holder, Section};
use super::origins::Origins;

/// The fields of a record that a figure may come from; a next step or a phone number is none.
pub(super) fn counts(kind: Entity, field: &str) -> bool {
    let fields: &[&str] = match kind {
        Entity::Deals => &[
            "closed_on",
            "currency",
            "customer_id",
            "expected_close_on",
            "instalments",
            "payment_terms",
            "probability",
            "retention_months",
            "retention_rate",
            "schedule_id",
            "stage_id",
        ],
        Entity::DealLines => &[
            "discount",
            "instalments",
            "probability",
            "product_id",
            "quantity",
            "schedule_id",
            "unit_cost",
            "unit_price",
        ],
        Entity::Instalments => &["amount", "deal_line_id", "on"],
        Entity::Invoices => &[
            "credited_invoice_id",
            "currency",
            "customer_id",
            "deal_id",
            "issued_on",
            "kind",
            "net_amount",
            "payment_terms",
            "status",
            "vat_amount",
            "written_off_on",
        ],
        Entity::Payments => &["amount", "customer_id", "invoice_id", "paid_on"],
        _ => &[],
    };
    fields.contains(&field)
}

/// What is needed to tell.
pub(super) struct Hands<'a> {
    data: &'a Snapshot,
    origins: &'a Origins,
    /// Deals of instalments that a person changed.
    instalments: BTreeSet<DealIndex>,
    /// The same cell without levers; `None` where none holds.
    base: Option<BTreeMap<(Category, Holder), &'a Held>>,
}

impl<'a> Hands<'a> {
    /// For a company; `base` are the sections of the same cell without levers.
    pub(super) fn new(
        data: &'a Snapshot,
        origins: &'a Origins,
        base: Option<&'a BTreeMap<Category, Section>>,
    ) -> Self {
        let changed = |id: &str| entered(origins, Entity::Instalments, id);
        let instalments = data.instalments.iter();
        let instalments = instalments.filter(|_| origins.has_any(Entity::Instalments));
        Self {
            data,
            origins,
            instalments: instalments
                .filter(|instalment| changed(instalment.id.as_str()))
                .map(|instalment| instalment.deal)
                .collect(),
            base: base.map(|sections| {
                let held = sections.iter().flat_map(|(category, section)| {
                    section
                        .held
                        .iter()
                        .map(|held| ((*category, held.holder), held))
                });
                held.collect()
            }),
        }
    }

    /// Whether a person had a hand in a part.
    pub(super) fn had(&self, category: Category, held: &Held) -> bool {
        let moved = self.base.as_ref().is_some_and(|base| {
            let without = base.get(&(category, held.holder));
            without.is_none_or(|without| without.parts != held.parts)
        });
        moved || self.entered(held)
    }

    fn entered(&self, held: &Held) -> bool {
        let of_deal = match held.holder {
            Holder::Deal(deal) => {
                self.of(Entity::Deals, self.data.deals[deal.get()].id.as_str())
                    || self.instalments.contains(&deal)
            }
            _ => false,
        };
        of_deal || held.parts.iter().any(|part| self.entered_in(&part.origin))
    }

    fn entered_in(&self, origin: &PartOrigin) -> bool {
        let of_invoice = |invoice: &InvoiceIndex| {
            self.of(
                Entity::Invoices,
                self.data.invoices[invoice.get()].id.as_str(),
            )
        };
        match origin {
            PartOrigin::Instalment { line, .. }
            | PartOrigin::Retention { line, .. }
            | PartOrigin::Line { line, .. } => {
                self.of(Entity::DealLines, self.data.lines[line.get()].id.as_str())
            }
            PartOrigin::Invoice { invoice } | PartOrigin::OpenItem { invoice, .. } => {
                of_invoice(invoice)
            }
            PartOrigin::Payment { payment } => {
                self.of(Entity::Payments, self.data.payments[*payment].id.as_str())
            }
            PartOrigin::FixedCost { .. } | PartOrigin::FixedCostLevers { .. } => false,
        }
    }

    fn of(&self, kind: Entity, id: &str) -> bool {
        entered(self.origins, kind, id)
    }
}

fn entered(origins: &Origins, kind: Entity, id: &str) -> bool {
    let mut entered = origins.entered(kind, id).iter();
    entered.any(|entered| counts(kind, &entered.field))
}
