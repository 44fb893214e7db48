//! The company, who sells and who buys.

use super::super::{Description, Entity, Key, Kind, MoneyIn};
use super::{RATE, may, must, or, settings, source, to};

pub(super) static COMPANY: Description = settings(
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

pub(super) static TEAMS: Description = settings(
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

pub(super) static SALESPEOPLE: Description = source(
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

pub(super) static CUSTOMERS: Description = source(
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

pub(super) static CONTACTS: Description = source(
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
