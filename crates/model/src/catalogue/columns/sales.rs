//! What is sold, how it is spread over time, and to whom.

use super::super::{Description, Entity, Key, Kind, MoneyIn};
use super::{DISCOUNT, PART, RATE, may, must, or, settings, source, to};

pub(super) static PRODUCTS: Description = source(
    Entity::Products,
    "products",
    "product",
    Key::Id,
    &[
        must("id", Kind::Text),
        may("code", Kind::Text),
        must("name", Kind::Text),
        may("family", Kind::Text),
        may("kind", Kind::Choice(&["goods", "service", "subscription"])),
        may("unit", Kind::Text),
        may("list_price", Kind::Millionths),
        may("unit_cost", Kind::Millionths),
        or("vat_rate", RATE, "0.2"),
        may("currency", Kind::Currency),
    ],
);

pub(super) static PRODUCT_COSTS: Description = settings(
    Entity::ProductCosts,
    "product_costs",
    "product_cost",
    Key::Columns(&["product_id", "from"]),
    &[
        must("product_id", to(Entity::Products)),
        must("from", Kind::Date),
        must("unit_cost", Kind::Millionths),
    ],
);

pub(super) static STAGES: Description = settings(
    Entity::Stages,
    "stages",
    "stage",
    Key::Id,
    &[
        must("id", Kind::Text),
        or("pipeline", Kind::Text, "default"),
        must("name", Kind::Text),
        must("position", Kind::Whole(-1_000_000, 1_000_000)),
        must("probability", PART),
        must("kind", Kind::Choice(&["open", "won", "lost"])),
    ],
);

pub(super) static SCHEDULES: Description = settings(
    Entity::Schedules,
    "schedules",
    "schedule",
    Key::Set(&["id", "position"]),
    &[
        must("id", Kind::Text),
        may("name", Kind::Text),
        must("position", Kind::Whole(-1_000_000, 1_000_000)),
        may("label", Kind::Text),
        or("offset_months", Kind::Whole(-1200, 1200), "0"),
        or("offset_days", Kind::Whole(-36_600, 36_600), "0"),
        must("share", Kind::Share),
        or("repeat_count", Kind::Whole(1, 1200), "1"),
        or("repeat_every_months", Kind::Whole(0, 120), "1"),
    ],
);

pub(super) static PROJECTS: Description = source(
    Entity::Projects,
    "projects",
    "project",
    Key::Id,
    &[
        must("id", Kind::Text),
        must("name", Kind::Text),
        may("customer_id", to(Entity::Customers)),
        may("manager_id", to(Entity::Salespeople)),
        may("starts_on", Kind::Date),
        may("ends_on", Kind::Date),
        may("budget_cost", Kind::Money(MoneyIn::Company)),
        may(
            "status",
            Kind::Choice(&["planned", "running", "done", "cancelled"]),
        ),
    ],
);

pub(super) static DEALS: Description = source(
    Entity::Deals,
    "deals",
    "deal",
    Key::Id,
    &[
        must("id", Kind::Text),
        may("reference", Kind::Text),
        may("order_number", Kind::Text),
        must("name", Kind::Text),
        must("customer_id", to(Entity::Customers)),
        may("salesperson_id", to(Entity::Salespeople)),
        must("stage_id", to(Entity::Stages)),
        may("project_id", to(Entity::Projects)),
        may("source", Kind::Text),
        may("currency", Kind::Currency),
        may("probability", PART),
        may("created_on", Kind::Date),
        may("expected_close_on", Kind::Date),
        may("signed_on", Kind::Date),
        may("closed_on", Kind::Date),
        may("delivery_from", Kind::Date),
        may("delivery_to", Kind::Date),
        may("payment_terms", Kind::Terms),
        may("schedule_id", to(Entity::Schedules)),
        or("retention_rate", PART, "0"),
        or("retention_months", Kind::Whole(0, 1200), "12"),
        may("lost_reason", Kind::Text),
        may("next_step", Kind::Text),
        may("next_step_on", Kind::Date),
    ],
);

pub(super) static DEAL_LINES: Description = source(
    Entity::DealLines,
    "deal_lines",
    "deal_line",
    Key::Id,
    &[
        must("id", Kind::Text),
        must("deal_id", to(Entity::Deals)),
        may("product_id", to(Entity::Products)),
        may("description", Kind::Text),
        or("quantity", Kind::Millionths, "1"),
        must("unit_price", Kind::Millionths),
        or("discount", DISCOUNT, "0"),
        may("unit_cost", Kind::Millionths),
        may("cost_low", Kind::Money(MoneyIn::Deal)),
        may("cost_high", Kind::Money(MoneyIn::Deal)),
        may("probability", PART),
        may("schedule_id", to(Entity::Schedules)),
        may("service_from", Kind::Date),
        may("service_to", Kind::Date),
    ],
);

pub(super) static INSTALMENTS: Description = source(
    Entity::Instalments,
    "instalments",
    "instalment",
    Key::Id,
    &[
        must("id", Kind::Text),
        must("deal_id", to(Entity::Deals)),
        may("deal_line_id", to(Entity::DealLines)),
        must("position", Kind::Whole(-1_000_000, 1_000_000)),
        may("label", Kind::Text),
        may(
            "kind",
            Kind::Choice(&["deposit", "milestone", "situation", "balance", "recurring"]),
        ),
        must("on", Kind::Date),
        must("amount", Kind::Money(MoneyIn::Deal)),
        may("confirmed_on", Kind::Date),
    ],
);

pub(super) static STAGE_HISTORY: Description = source(
    Entity::StageHistory,
    "stage_history",
    "stage_entry",
    Key::Set(&["deal_id", "stage_id", "entered_on"]),
    &[
        must("deal_id", to(Entity::Deals)),
        must("stage_id", to(Entity::Stages)),
        must("entered_on", Kind::Date),
    ],
);
