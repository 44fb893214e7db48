-- The first migration: every entity of the exchange catalogue, a table each.
--
-- Tables and columns have the catalogue's names. `x_id` that refers to another record is `x_key`, its
-- surrogate key. Amounts are minor units (`_minor`), dates days since 1970-01-01, months months since
-- January of the year 0, prices and quantities millionths, fractions parts per million, rates of
-- exchange 10^-12. `NULL` is unknown. References are deferred: rows may come in any order within one
-- transaction. tests/store/schema.rs holds this file against the catalogue.

-- Where rows come from. A new connector adds its row here.
CREATE TABLE sources (
    source_key INTEGER PRIMARY KEY,
    name       TEXT NOT NULL UNIQUE
) STRICT;

INSERT INTO sources (source_key, name) VALUES (1, 'exchange');

-- One number that every writing transaction raises, so that an open window sees what another
-- program changed.
CREATE TABLE content (
    content_key INTEGER PRIMARY KEY CHECK (content_key = 1),
    version     INTEGER NOT NULL
) STRICT;

INSERT INTO content (content_key, version) VALUES (1, 0);

CREATE TABLE company (
    company_key             INTEGER PRIMARY KEY CHECK (company_key = 1),
    name                    TEXT NOT NULL,
    siren                   TEXT,
    country                 TEXT NOT NULL,
    currency                TEXT NOT NULL,
    time_zone               TEXT NOT NULL,
    fiscal_year_start_month INTEGER NOT NULL CHECK (fiscal_year_start_month BETWEEN 1 AND 12),
    default_payment_terms   TEXT NOT NULL,
    default_schedule_key    INTEGER REFERENCES schedules (schedule_key) DEFERRABLE INITIALLY DEFERRED,
    billing_known_from      INTEGER,
    cost_of_capital         INTEGER NOT NULL CHECK (cost_of_capital BETWEEN 0 AND 10000000),
    commission_rate         INTEGER NOT NULL CHECK (commission_rate BETWEEN 0 AND 10000000),
    bad_debt_rate           INTEGER NOT NULL CHECK (bad_debt_rate BETWEEN 0 AND 10000000),
    late_interest_rate      INTEGER CHECK (late_interest_rate BETWEEN 0 AND 10000000)
) STRICT;

CREATE TABLE schedules (
    schedule_key INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE,
    name         TEXT
) STRICT;

CREATE TABLE schedule_rules (
    schedule_key        INTEGER NOT NULL REFERENCES schedules (schedule_key) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position            INTEGER NOT NULL CHECK (position BETWEEN -1000000 AND 1000000),
    label               TEXT,
    offset_months       INTEGER NOT NULL CHECK (offset_months BETWEEN -1200 AND 1200),
    offset_days         INTEGER NOT NULL CHECK (offset_days BETWEEN -36600 AND 36600),
    share               TEXT NOT NULL,
    repeat_count        INTEGER NOT NULL CHECK (repeat_count BETWEEN 1 AND 1200),
    repeat_every_months INTEGER NOT NULL CHECK (repeat_every_months BETWEEN 0 AND 120),
    PRIMARY KEY (schedule_key, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE teams (
    team_key    INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    name        TEXT NOT NULL,
    parent_key  INTEGER REFERENCES teams (team_key) DEFERRABLE INITIALLY DEFERRED,
    manager_key INTEGER REFERENCES salespeople (salesperson_key) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE salespeople (
    salesperson_key INTEGER PRIMARY KEY,
    source_key      INTEGER NOT NULL REFERENCES sources (source_key),
    id              TEXT NOT NULL UNIQUE,
    name            TEXT NOT NULL,
    email           TEXT,
    team_key        INTEGER REFERENCES teams (team_key) DEFERRABLE INITIALLY DEFERRED,
    active          INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE customers (
    customer_key       INTEGER PRIMARY KEY,
    source_key         INTEGER NOT NULL REFERENCES sources (source_key),
    id                 TEXT NOT NULL UNIQUE,
    name               TEXT NOT NULL,
    legal_name         TEXT,
    kind               TEXT CHECK (kind IN ('company', 'person', 'state', 'hospital', 'public_enterprise')),
    parent_key         INTEGER REFERENCES customers (customer_key) DEFERRABLE INITIALLY DEFERRED,
    siren              TEXT,
    siret              TEXT,
    vat_number         TEXT,
    vat_exempt         INTEGER NOT NULL CHECK (vat_exempt IN (0, 1)),
    country            TEXT,
    territory          TEXT,
    address            TEXT,
    postcode           TEXT,
    city               TEXT,
    email              TEXT,
    phone              TEXT,
    website            TEXT,
    language           TEXT,
    currency           TEXT,
    segment            TEXT,
    salesperson_key    INTEGER REFERENCES salespeople (salesperson_key) DEFERRABLE INITIALLY DEFERRED,
    preferred_channel  TEXT CHECK (preferred_channel IN ('email', 'phone', 'letter', 'portal')),
    payment_terms      TEXT,
    bad_debt_rate      INTEGER CHECK (bad_debt_rate BETWEEN 0 AND 10000000),
    credit_limit_minor INTEGER CHECK (credit_limit_minor >= 0),
    insolvent_on       INTEGER
) STRICT;

CREATE TABLE contacts (
    contact_key   INTEGER PRIMARY KEY,
    source_key    INTEGER NOT NULL REFERENCES sources (source_key),
    id            TEXT NOT NULL UNIQUE,
    customer_key  INTEGER NOT NULL REFERENCES customers (customer_key) DEFERRABLE INITIALLY DEFERRED,
    name          TEXT NOT NULL,
    email         TEXT,
    phone         TEXT,
    role          TEXT,
    collected_on  INTEGER,
    last_reply_on INTEGER,
    opted_out_on  INTEGER
) STRICT;

CREATE TABLE products (
    product_key INTEGER PRIMARY KEY,
    source_key  INTEGER NOT NULL REFERENCES sources (source_key),
    id          TEXT NOT NULL UNIQUE,
    code        TEXT,
    name        TEXT NOT NULL,
    family      TEXT,
    kind        TEXT CHECK (kind IN ('goods', 'service', 'subscription')),
    unit        TEXT,
    list_price  INTEGER,
    unit_cost   INTEGER,
    vat_rate    INTEGER NOT NULL CHECK (vat_rate BETWEEN 0 AND 10000000),
    currency    TEXT
) STRICT;

CREATE TABLE product_costs (
    product_cost_key INTEGER PRIMARY KEY,
    product_key      INTEGER NOT NULL REFERENCES products (product_key) DEFERRABLE INITIALLY DEFERRED,
    "from"           INTEGER NOT NULL,
    unit_cost        INTEGER NOT NULL,
    UNIQUE (product_key, "from")
) STRICT;

CREATE TABLE stages (
    stage_key   INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    pipeline    TEXT NOT NULL,
    name        TEXT NOT NULL,
    position    INTEGER NOT NULL CHECK (position BETWEEN -1000000 AND 1000000),
    probability INTEGER NOT NULL CHECK (probability BETWEEN 0 AND 1000000),
    kind        TEXT NOT NULL CHECK (kind IN ('open', 'won', 'lost'))
) STRICT;

CREATE TABLE projects (
    project_key       INTEGER PRIMARY KEY,
    source_key        INTEGER NOT NULL REFERENCES sources (source_key),
    id                TEXT NOT NULL UNIQUE,
    name              TEXT NOT NULL,
    customer_key      INTEGER REFERENCES customers (customer_key) DEFERRABLE INITIALLY DEFERRED,
    manager_key       INTEGER REFERENCES salespeople (salesperson_key) DEFERRABLE INITIALLY DEFERRED,
    starts_on         INTEGER,
    ends_on           INTEGER,
    budget_cost_minor INTEGER,
    status            TEXT CHECK (status IN ('planned', 'running', 'done', 'cancelled'))
) STRICT;

CREATE TABLE deals (
    deal_key          INTEGER PRIMARY KEY,
    source_key        INTEGER NOT NULL REFERENCES sources (source_key),
    id                TEXT NOT NULL UNIQUE,
    reference         TEXT,
    order_number      TEXT,
    name              TEXT NOT NULL,
    customer_key      INTEGER NOT NULL REFERENCES customers (customer_key) DEFERRABLE INITIALLY DEFERRED,
    salesperson_key   INTEGER REFERENCES salespeople (salesperson_key) DEFERRABLE INITIALLY DEFERRED,
    stage_key         INTEGER NOT NULL REFERENCES stages (stage_key) DEFERRABLE INITIALLY DEFERRED,
    project_key       INTEGER REFERENCES projects (project_key) DEFERRABLE INITIALLY DEFERRED,
    source            TEXT,
    currency          TEXT,
    probability       INTEGER CHECK (probability BETWEEN 0 AND 1000000),
    created_on        INTEGER,
    expected_close_on INTEGER,
    signed_on         INTEGER,
    closed_on         INTEGER,
    delivery_from     INTEGER,
    delivery_to       INTEGER,
    payment_terms     TEXT,
    schedule_key      INTEGER REFERENCES schedules (schedule_key) DEFERRABLE INITIALLY DEFERRED,
    retention_rate    INTEGER NOT NULL CHECK (retention_rate BETWEEN 0 AND 1000000),
    retention_months  INTEGER NOT NULL CHECK (retention_months BETWEEN 0 AND 1200),
    lost_reason       TEXT,
    next_step         TEXT,
    next_step_on      INTEGER
) STRICT;

-- `currency` is that of the cost range, where one is given: the deal's when it was written.
CREATE TABLE deal_lines (
    deal_line_key   INTEGER PRIMARY KEY,
    source_key      INTEGER NOT NULL REFERENCES sources (source_key),
    id              TEXT NOT NULL UNIQUE,
    deal_key        INTEGER NOT NULL REFERENCES deals (deal_key) DEFERRABLE INITIALLY DEFERRED,
    product_key     INTEGER REFERENCES products (product_key) DEFERRABLE INITIALLY DEFERRED,
    description     TEXT,
    quantity        INTEGER NOT NULL,
    unit_price      INTEGER NOT NULL,
    discount        INTEGER NOT NULL CHECK (discount BETWEEN -10000000 AND 1000000),
    unit_cost       INTEGER,
    cost_low_minor  INTEGER,
    cost_high_minor INTEGER,
    probability     INTEGER CHECK (probability BETWEEN 0 AND 1000000),
    schedule_key    INTEGER REFERENCES schedules (schedule_key) DEFERRABLE INITIALLY DEFERRED,
    service_from    INTEGER,
    service_to      INTEGER,
    currency        TEXT CHECK (currency IS NOT NULL OR (cost_low_minor IS NULL AND cost_high_minor IS NULL))
) STRICT;

-- `currency`: the deal's when the amount was written. A deal whose currency changes later keeps
-- the amount in major units.
CREATE TABLE instalments (
    instalment_key INTEGER PRIMARY KEY,
    source_key     INTEGER NOT NULL REFERENCES sources (source_key),
    id             TEXT NOT NULL UNIQUE,
    deal_key       INTEGER NOT NULL REFERENCES deals (deal_key) DEFERRABLE INITIALLY DEFERRED,
    deal_line_key  INTEGER REFERENCES deal_lines (deal_line_key) DEFERRABLE INITIALLY DEFERRED,
    position       INTEGER NOT NULL CHECK (position BETWEEN -1000000 AND 1000000),
    label          TEXT,
    kind           TEXT CHECK (kind IN ('deposit', 'milestone', 'situation', 'balance', 'recurring')),
    "on"           INTEGER NOT NULL,
    amount_minor   INTEGER NOT NULL,
    confirmed_on   INTEGER,
    currency       TEXT NOT NULL
) STRICT;

CREATE TABLE stage_history (
    stage_entry_key INTEGER PRIMARY KEY,
    source_key      INTEGER NOT NULL REFERENCES sources (source_key),
    deal_key        INTEGER NOT NULL REFERENCES deals (deal_key) DEFERRABLE INITIALLY DEFERRED,
    stage_key       INTEGER NOT NULL REFERENCES stages (stage_key) DEFERRABLE INITIALLY DEFERRED,
    entered_on      INTEGER NOT NULL,
    UNIQUE (deal_key, stage_key, entered_on)
) STRICT;

CREATE TABLE invoices (
    invoice_key           INTEGER PRIMARY KEY,
    source_key            INTEGER NOT NULL REFERENCES sources (source_key),
    id                    TEXT NOT NULL UNIQUE,
    number                TEXT,
    customer_key          INTEGER NOT NULL REFERENCES customers (customer_key) DEFERRABLE INITIALLY DEFERRED,
    deal_key              INTEGER REFERENCES deals (deal_key) DEFERRABLE INITIALLY DEFERRED,
    order_reference       TEXT,
    kind                  TEXT NOT NULL CHECK (kind IN ('invoice', 'credit_note', 'deposit')),
    status                TEXT NOT NULL CHECK (status IN ('draft', 'posted', 'cancelled')),
    issued_on             INTEGER NOT NULL,
    currency              TEXT,
    net_amount_minor      INTEGER NOT NULL CHECK (net_amount_minor >= 0),
    vat_amount_minor      INTEGER NOT NULL CHECK (vat_amount_minor >= 0),
    credited_invoice_key  INTEGER REFERENCES invoices (invoice_key) DEFERRABLE INITIALLY DEFERRED,
    payment_terms         TEXT,
    disputed              INTEGER NOT NULL CHECK (disputed IN (0, 1)),
    disputed_amount_minor INTEGER CHECK (disputed_amount_minor >= 0),
    dispute_reason        TEXT,
    written_off_on        INTEGER
) STRICT;

-- `currency`: the invoice's when the amounts were written.
CREATE TABLE invoice_lines (
    invoice_line_key  INTEGER PRIMARY KEY,
    source_key        INTEGER NOT NULL REFERENCES sources (source_key),
    id                TEXT NOT NULL UNIQUE,
    invoice_key       INTEGER NOT NULL REFERENCES invoices (invoice_key) DEFERRABLE INITIALLY DEFERRED,
    product_key       INTEGER REFERENCES products (product_key) DEFERRABLE INITIALLY DEFERRED,
    description       TEXT,
    quantity          INTEGER NOT NULL,
    net_amount_minor  INTEGER NOT NULL,
    vat_rate          INTEGER CHECK (vat_rate BETWEEN 0 AND 10000000),
    cost_amount_minor INTEGER,
    service_from      INTEGER,
    service_to        INTEGER,
    currency          TEXT NOT NULL
) STRICT;

-- `currency`: the invoice's when the amount was written.
CREATE TABLE due_dates (
    due_date_key       INTEGER PRIMARY KEY,
    source_key         INTEGER NOT NULL REFERENCES sources (source_key),
    invoice_key        INTEGER NOT NULL REFERENCES invoices (invoice_key) DEFERRABLE INITIALLY DEFERRED,
    due_on             INTEGER NOT NULL,
    gross_amount_minor INTEGER NOT NULL,
    currency           TEXT NOT NULL,
    UNIQUE (invoice_key, due_on)
) STRICT;

-- `currency`: the invoice's when the amount was written; the company's for an advance.
CREATE TABLE payments (
    payment_key  INTEGER PRIMARY KEY,
    source_key   INTEGER NOT NULL REFERENCES sources (source_key),
    id           TEXT NOT NULL UNIQUE,
    invoice_key  INTEGER REFERENCES invoices (invoice_key) DEFERRABLE INITIALLY DEFERRED,
    customer_key INTEGER REFERENCES customers (customer_key) DEFERRABLE INITIALLY DEFERRED,
    paid_on      INTEGER NOT NULL,
    amount_minor INTEGER NOT NULL,
    currency     TEXT NOT NULL,
    CHECK (invoice_key IS NOT NULL OR customer_key IS NOT NULL)
) STRICT;

CREATE TABLE project_costs (
    project_cost_key INTEGER PRIMARY KEY,
    source_key       INTEGER NOT NULL REFERENCES sources (source_key),
    id               TEXT NOT NULL UNIQUE,
    project_key      INTEGER NOT NULL REFERENCES projects (project_key) DEFERRABLE INITIALLY DEFERRED,
    "on"             INTEGER NOT NULL,
    amount_minor     INTEGER NOT NULL,
    kind             TEXT,
    status           TEXT CHECK (status IN ('paid', 'committed', 'planned'))
) STRICT;

CREATE TABLE fixed_costs (
    fixed_cost_key       INTEGER PRIMARY KEY,
    id                   TEXT NOT NULL UNIQUE,
    name                 TEXT NOT NULL,
    from_month           INTEGER NOT NULL,
    to_month             INTEGER,
    monthly_amount_minor INTEGER NOT NULL
) STRICT;

CREATE TABLE quotas (
    quota_key       INTEGER PRIMARY KEY,
    salesperson_key INTEGER NOT NULL REFERENCES salespeople (salesperson_key) DEFERRABLE INITIALLY DEFERRED,
    month           INTEGER NOT NULL,
    measure         TEXT NOT NULL CHECK (measure IN ('bookings')),
    amount_minor    INTEGER NOT NULL,
    UNIQUE (salesperson_key, month, measure)
) STRICT;

CREATE TABLE targets (
    target_key      INTEGER PRIMARY KEY,
    measure         TEXT NOT NULL CHECK (measure IN ('margin', 'invoicing', 'bookings', 'cash', 'result')),
    team_key        INTEGER REFERENCES teams (team_key) DEFERRABLE INITIALLY DEFERRED,
    salesperson_key INTEGER REFERENCES salespeople (salesperson_key) DEFERRABLE INITIALLY DEFERRED,
    from_month      INTEGER NOT NULL,
    to_month        INTEGER,
    amount_minor    INTEGER NOT NULL
) STRICT;

CREATE TABLE fx_rates (
    fx_rate_key INTEGER PRIMARY KEY,
    "on"        INTEGER NOT NULL,
    currency    TEXT NOT NULL,
    rate        INTEGER NOT NULL CHECK (rate > 0),
    UNIQUE ("on", currency)
) STRICT;

-- `id` is that of a record of the kind that `entity` names.
CREATE TABLE attributes (
    attribute_key INTEGER PRIMARY KEY,
    source_key    INTEGER NOT NULL REFERENCES sources (source_key),
    entity        TEXT NOT NULL CHECK (entity IN ('deal', 'customer', 'product')),
    id            TEXT NOT NULL,
    name          TEXT NOT NULL,
    value         TEXT NOT NULL,
    UNIQUE (entity, id, name)
) STRICT;

-- A person's own words: no sync touches this table. The latest one that is not revoked wins over
-- the source's value.
CREATE TABLE overrides (
    override_key INTEGER PRIMARY KEY,
    source_key   INTEGER NOT NULL DEFAULT 1 REFERENCES sources (source_key),
    id           TEXT NOT NULL UNIQUE,
    entity       TEXT NOT NULL,
    entity_id    TEXT NOT NULL,
    field        TEXT NOT NULL,
    value        TEXT,
    "by"         TEXT NOT NULL,
    at           TEXT NOT NULL,
    reason       TEXT,
    revoked_at   TEXT
) STRICT;

CREATE TABLE source_links (
    source_link_key INTEGER PRIMARY KEY,
    source_key      INTEGER NOT NULL REFERENCES sources (source_key),
    entity          TEXT NOT NULL,
    id              TEXT NOT NULL,
    source          TEXT NOT NULL,
    external_id     TEXT NOT NULL,
    UNIQUE (entity, source, external_id)
) STRICT;

-- A person's what-ifs; `document` is JSON that `app` writes and reads.
CREATE TABLE scenarios (
    scenario_key INTEGER PRIMARY KEY,
    name         TEXT NOT NULL UNIQUE,
    document     TEXT NOT NULL
) STRICT;

-- One target for each measure, scope and first month, where an absent scope is the company's.
CREATE UNIQUE INDEX targets_scope
    ON targets (measure, coalesce(team_key, 0), coalesce(salesperson_key, 0), from_month);

-- Only what a lookup or the deletion of a set needs: each index costs an import of a million lines.
CREATE INDEX deal_lines_deal ON deal_lines (deal_key);
CREATE INDEX instalments_deal ON instalments (deal_key);
CREATE INDEX invoice_lines_invoice ON invoice_lines (invoice_key);
CREATE INDEX payments_invoice ON payments (invoice_key);
CREATE INDEX overrides_field ON overrides (entity, entity_id, field);
