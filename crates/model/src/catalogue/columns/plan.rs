//! Costs, quotas, targets, rates; fields, overrides and links of any record.

use super::super::{Description, Entity, Key, Kind, MoneyIn};
use super::{may, must, or, settings, source, to};

pub(super) static PROJECT_COSTS: Description = source(
    Entity::ProjectCosts,
    "project_costs",
    "project_cost",
    Key::Id,
    &[
        must("id", Kind::Text),
        must("project_id", to(Entity::Projects)),
        must("on", Kind::Date),
        must("amount", Kind::Money(MoneyIn::Company)),
        may("kind", Kind::Text),
        may("status", Kind::Choice(&["paid", "committed", "planned"])),
    ],
);

pub(super) static FIXED_COSTS: Description = settings(
    Entity::FixedCosts,
    "fixed_costs",
    "fixed_cost",
    Key::Id,
    &[
        must("id", Kind::Text),
        must("name", Kind::Text),
        must("from_month", Kind::Month),
        may("to_month", Kind::Month),
        must("monthly_amount", Kind::Money(MoneyIn::Company)),
    ],
);

pub(super) static QUOTAS: Description = settings(
    Entity::Quotas,
    "quotas",
    "quota",
    Key::Columns(&["salesperson_id", "month", "measure"]),
    &[
        must("salesperson_id", to(Entity::Salespeople)),
        must("month", Kind::Month),
        or("measure", Kind::Choice(&["bookings"]), "bookings"),
        must("amount", Kind::Money(MoneyIn::Company)),
    ],
);

pub(super) static TARGETS: Description = settings(
    Entity::Targets,
    "targets",
    "target",
    Key::Columns(&["measure", "team_id", "salesperson_id", "from_month"]),
    &[
        must(
            "measure",
            Kind::Choice(&["margin", "invoicing", "bookings", "cash", "result"]),
        ),
        may("team_id", to(Entity::Teams)),
        may("salesperson_id", to(Entity::Salespeople)),
        must("from_month", Kind::Month),
        may("to_month", Kind::Month),
        must("amount", Kind::Money(MoneyIn::Company)),
    ],
);

pub(super) static FX_RATES: Description = settings(
    Entity::FxRates,
    "fx_rates",
    "fx_rate",
    Key::Columns(&["on", "currency"]),
    &[
        must("on", Kind::Date),
        must("currency", Kind::Currency),
        must("rate", Kind::ExchangeRate),
    ],
);

pub(super) static ATTRIBUTES: Description = source(
    Entity::Attributes,
    "attributes",
    "attribute",
    Key::Columns(&["entity", "id", "name"]),
    &[
        must("entity", Kind::Choice(&["deal", "customer", "product"])),
        must("id", Kind::AnyReference),
        must("name", Kind::Text),
        must("value", Kind::Text),
    ],
);

pub(super) static OVERRIDES: Description = source(
    Entity::Overrides,
    "overrides",
    "override",
    Key::Id,
    &[
        must("id", Kind::Text),
        must("entity", Kind::Text),
        must("entity_id", Kind::AnyReference),
        must("field", Kind::Text),
        may("value", Kind::Text),
        must("by", Kind::Text),
        must("at", Kind::Timestamp),
        may("reason", Kind::Text),
        may("revoked_at", Kind::Timestamp),
    ],
);

pub(super) static SOURCE_LINKS: Description = source(
    Entity::SourceLinks,
    "source_links",
    "source_link",
    Key::Columns(&["entity", "source", "external_id"]),
    &[
        must("entity", Kind::Text),
        must("id", Kind::AnyReference),
        must("source", Kind::Text),
        must("external_id", Kind::Text),
    ],
);
