//! The files and columns of EXCHANGE.md, one table each, in the page's order.

use super::{Column, Description, Entity, Key, Kind, MoneyIn};

const fn must(name: &'static str, kind: Kind) -> Column {
    Column {
        name,
        kind,
        required: true,
        default: None,
    }
}

const fn may(name: &'static str, kind: Kind) -> Column {
    Column {
        name,
        kind,
        required: false,
        default: None,
    }
}

const fn or(name: &'static str, kind: Kind, default: &'static str) -> Column {
    Column {
        name,
        kind,
        required: false,
        default: Some(default),
    }
}

const fn source(
    entity: Entity,
    name: &'static str,
    singular: &'static str,
    key: Key,
    columns: &'static [Column],
) -> Description {
    Description {
        entity,
        name,
        singular,
        key,
        settings: false,
        columns,
    }
}

const fn settings(
    entity: Entity,
    name: &'static str,
    singular: &'static str,
    key: Key,
    columns: &'static [Column],
) -> Description {
    Description {
        entity,
        name,
        singular,
        key,
        settings: true,
        columns,
    }
}

/// Probabilities, shares kept back.
const PART: Kind = Kind::Fraction(0, 1_000_000);
/// A rate of tax, interest, commission: from nothing to ten times the whole.
const RATE: Kind = Kind::Fraction(0, 10_000_000);
/// A discount; a negative one is a surcharge, more than the whole is a typing error.
const DISCOUNT: Kind = Kind::Fraction(-10_000_000, 1_000_000);

const fn to(entity: Entity) -> Kind {
    Kind::Reference(entity)
}

/// What the catalogue says of an entity.
#[must_use]
pub const fn describe(entity: Entity) -> &'static Description {
    match entity {
        Entity::Company => &COMPANY,
        Entity::Schedules => &SCHEDULES,
        Entity::Teams => &TEAMS,
        Entity::Salespeople => &SALESPEOPLE,
        Entity::Customers => &CUSTOMERS,
        Entity::Contacts => &CONTACTS,
        Entity::Products => &PRODUCTS,
        Entity::ProductCosts => &PRODUCT_COSTS,
        Entity::Stages => &STAGES,
        Entity::Projects => &PROJECTS,
        Entity::Deals => &DEALS,
        Entity::DealLines => &DEAL_LINES,
        Entity::Instalments => &INSTALMENTS,
        Entity::StageHistory => &STAGE_HISTORY,
        Entity::Invoices => &INVOICES,
        Entity::InvoiceLines => &INVOICE_LINES,
        Entity::DueDates => &DUE_DATES,
        Entity::Payments => &PAYMENTS,
        Entity::ProjectCosts => &PROJECT_COSTS,
        Entity::FixedCosts => &FIXED_COSTS,
        Entity::Quotas => &QUOTAS,
        Entity::Targets => &TARGETS,
        Entity::FxRates => &FX_RATES,
        Entity::Attributes => &ATTRIBUTES,
        Entity::Overrides => &OVERRIDES,
        Entity::SourceLinks => &SOURCE_LINKS,
    }
}

static COMPANY: Description = settings(
    Entity::Company,
    "company",
    "company",
    Key::Single,
    &[
        must("name", Kind::Text),
        may("siren", Kind::Text),
        or("country", Kind::Country, "FR"),
        or("currency", Kind::Currency, "EUR"),
        or("time_zone", Kind::TimeZone, "Europe/Paris"),
        or("fiscal_year_start_month", Kind::Whole(1, 12), "1"),
        or("default_payment_terms", Kind::Terms, "+30d"),
        may("default_schedule_id", to(Entity::Schedules)),
        may("billing_known_from", Kind::Date),
        or("cost_of_capital", RATE, "0"),
        or("commission_rate", RATE, "0"),
        or("bad_debt_rate", RATE, "0"),
        may("late_interest_rate", RATE),
    ],
);

static TEAMS: Description = settings(
    Entity::Teams,
    "teams",
    "team",
    Key::Id,
    &[
        must("id", Kind::Text),
        must("name", Kind::Text),
        may("parent_id", to(Entity::Teams)),
        may("manager_id", to(Entity::Salespeople)),
    ],
);

static SALESPEOPLE: Description = source(
    Entity::Salespeople,
    "salespeople",
    "salesperson",
    Key::Id,
    &[
        must("id", Kind::Text),
        must("name", Kind::Text),
        may("email", Kind::Text),
        may("team_id", to(Entity::Teams)),
        or("active", Kind::Boolean, "true"),
    ],
);

static CUSTOMERS: Description = source(
    Entity::Customers,
    "customers",
    "customer",
    Key::Id,
    &[
        must("id", Kind::Text),
        must("name", Kind::Text),
        may("legal_name", Kind::Text),
        may(
            "kind",
            Kind::Choice(&[
                "company",
                "person",
                "state",
                "hospital",
                "public_enterprise",
            ]),
        ),
        may("parent_id", to(Entity::Customers)),
        may("siren", Kind::Text),
        may("siret", Kind::Text),
        may("vat_number", Kind::Text),
        or("vat_exempt", Kind::Boolean, "false"),
        may("country", Kind::Country),
        may("territory", Kind::Text),
        may("address", Kind::Text),
        may("postcode", Kind::Text),
        may("city", Kind::Text),
        may("email", Kind::Text),
        may("phone", Kind::Text),
        may("website", Kind::Text),
        may("language", Kind::Text),
        may("currency", Kind::Currency),
        may("segment", Kind::Text),
        may("salesperson_id", to(Entity::Salespeople)),
        may(
            "preferred_channel",
            Kind::Choice(&["email", "phone", "letter", "portal"]),
        ),
        may("payment_terms", Kind::Terms),
        may("bad_debt_rate", RATE),
        may("credit_limit", Kind::PositiveMoney(MoneyIn::Row)),
        may("insolvent_on", Kind::Date),
    ],
);

static CONTACTS: Description = source(
    Entity::Contacts,
    "contacts",
    "contact",
    Key::Id,
    &[
        must("id", Kind::Text),
        must("customer_id", to(Entity::Customers)),
        must("name", Kind::Text),
        may("email", Kind::Text),
        may("phone", Kind::Text),
        may("role", Kind::Text),
        may("collected_on", Kind::Date),
        may("last_reply_on", Kind::Date),
        may("opted_out_on", Kind::Date),
    ],
);

static PRODUCTS: Description = source(
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

static PRODUCT_COSTS: Description = settings(
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

static STAGES: Description = settings(
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

static SCHEDULES: Description = settings(
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

static PROJECTS: Description = source(
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

static DEALS: Description = source(
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

static DEAL_LINES: Description = source(
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

static INSTALMENTS: Description = source(
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

static STAGE_HISTORY: Description = source(
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

static INVOICES: Description = source(
    Entity::Invoices,
    "invoices",
    "invoice",
    Key::Id,
    &[
        must("id", Kind::Text),
        may("number", Kind::Text),
        must("customer_id", to(Entity::Customers)),
        may("deal_id", to(Entity::Deals)),
        may("order_reference", Kind::Text),
        or(
            "kind",
            Kind::Choice(&["invoice", "credit_note", "deposit"]),
            "invoice",
        ),
        must("status", Kind::Choice(&["draft", "posted", "cancelled"])),
        must("issued_on", Kind::Date),
        may("currency", Kind::Currency),
        must("net_amount", Kind::PositiveMoney(MoneyIn::Row)),
        must("vat_amount", Kind::PositiveMoney(MoneyIn::Row)),
        may("credited_invoice_id", to(Entity::Invoices)),
        may("payment_terms", Kind::Terms),
        or("disputed", Kind::Boolean, "false"),
        may("disputed_amount", Kind::PositiveMoney(MoneyIn::Row)),
        may("dispute_reason", Kind::Text),
        may("written_off_on", Kind::Date),
    ],
);

static INVOICE_LINES: Description = source(
    Entity::InvoiceLines,
    "invoice_lines",
    "invoice_line",
    Key::Id,
    &[
        must("id", Kind::Text),
        must("invoice_id", to(Entity::Invoices)),
        may("product_id", to(Entity::Products)),
        may("description", Kind::Text),
        or("quantity", Kind::Millionths, "1"),
        must("net_amount", Kind::Money(MoneyIn::Invoice)),
        may("vat_rate", RATE),
        may("cost_amount", Kind::Money(MoneyIn::Invoice)),
        may("service_from", Kind::Date),
        may("service_to", Kind::Date),
    ],
);

static DUE_DATES: Description = source(
    Entity::DueDates,
    "due_dates",
    "due_date",
    Key::Set(&["invoice_id", "due_on"]),
    &[
        must("invoice_id", to(Entity::Invoices)),
        must("due_on", Kind::Date),
        must("gross_amount", Kind::Money(MoneyIn::Invoice)),
    ],
);

static PAYMENTS: Description = source(
    Entity::Payments,
    "payments",
    "payment",
    Key::Id,
    &[
        must("id", Kind::Text),
        may("invoice_id", to(Entity::Invoices)),
        may("customer_id", to(Entity::Customers)),
        must("paid_on", Kind::Date),
        must("amount", Kind::Money(MoneyIn::Invoice)),
    ],
);

static PROJECT_COSTS: Description = source(
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

static FIXED_COSTS: Description = settings(
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

static QUOTAS: Description = settings(
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

static TARGETS: Description = settings(
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

static FX_RATES: Description = settings(
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

static ATTRIBUTES: Description = source(
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

static OVERRIDES: Description = source(
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

static SOURCE_LINKS: Description = source(
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
